import { LoginForm } from '../../session/login-form';
import { SignedOutFrame } from '../../session/signed-out-frame';
import { pageTitle } from '../page-title';

export const generateMetadata = () => pageTitle('login');

export default function LoginPage() {
  return (
    <SignedOutFrame>
      <LoginForm />
    </SignedOutFrame>
  );
}
