export type { GatewayEvent } from './gateway/gateway-event';
export { GatewayRefusal, GatewayUnreachable } from './gateway/gateway-failures';
export type { GatewayPayment, GatewayPaymentStatus, GatewayRefund } from './gateway/gateway-payment';
export type { CancelRequest, CaptureRequest, PaymentRequest, RefundRequest } from './gateway/gateway-requests';
export type { GatewayName, PaymentGateway, WebhookHeaders } from './gateway/payment-gateway';
