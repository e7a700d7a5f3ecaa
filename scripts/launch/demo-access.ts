/** What a visitor of the demo data needs to know (docs/demo.md). */
export const demoAccess = `
  Customers         ana@demo.test · ben@demo.test · cy@demo.test
  Dealers (admin)   delta@demo.test · echo@demo.test
  Staff (admin)     viewer@demo.test · support@demo.test · root@demo.test · root2@demo.test
  Password          demo-password-1
  Voucher codes     DEMO-MESSAGE · DEMO-CREDIT · DEMO-PACKAGE · DEMO-PERCENT
                    and, to see a refusal: DEMO-EXPIRED · DEMO-USEDUP · DEMO-ECHO`;

/** For those who pay at the sandbox gateway (docs/payments.md). */
export const testCards = `  Test cards        are buttons on the sandbox gateway's page, where you pay`;
