import { t } from '@lingui/core/macro'

/** What can be asked, as a person says it. */
export const kindWords = (): Record<string, string> => ({
  name: t`Name`, email: t`E-mail`, phone: t`Phone`, organisation: t`Organisation`, job_title: t`Job title`, address: t`Address`, own: t`Own field`,
  text: t`Short text`, long_text: t`Long text`, choice: t`Choice`, choices: t`Several choices`, number: t`Number`, date: t`Date`, yes_no: t`Yes or no`,
})

/** How a question of a kind begins: as it would be asked. */
export const firstLabels = (): Record<string, string> => ({
  ...kindWords(), name: t`Your name`, email: t`Your e-mail address`, phone: t`Your phone number`, organisation: t`Your company`, job_title: t`Your job title`,
  address: t`Your address`, text: t`A question`, long_text: t`Your message`, choice: t`What is it about?`, choices: t`What interests you?`, number: t`How many?`,
  date: t`On which day?`, yes_no: t`A question with yes or no`,
})
