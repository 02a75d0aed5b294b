import type { SignUpForm } from './sign-up-form'

/** A part of the form. */
export interface FormProps {
  form: SignUpForm
  onChange: (form: SignUpForm) => void
  /** What the server found wrong, by the path of the field. */
  problems: Readonly<Record<string, string>>
}
