/** Our mark: an R whose leg comes back round to the door. */
export function Mark({ size = 24 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden style={{ flexShrink: 0 }}>
      <rect width="32" height="32" rx="9" fill="#b5490f" />
      <path d="M10.5 24V8.5h6.6a4.9 4.9 0 0 1 0 9.8h-2.4" fill="none" stroke="#fff" strokeWidth="3" strokeLinecap="round" strokeLinejoin="round" />
      <circle cx="20.6" cy="23.2" r="2.3" fill="#ffcfa6" />
    </svg>
  )
}
