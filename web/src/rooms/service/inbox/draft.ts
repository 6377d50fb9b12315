/** An answer that is not sent yet: its words, and the last thing that was said when they were begun. */
export interface AnswerDraft { text: string; seen: string | null }

/** Where an answer that is being written is kept. */
export const answerDraft = (id: string): string => `answer:cases:${id}`
