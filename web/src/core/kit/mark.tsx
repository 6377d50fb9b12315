/** Our mark: an R whose leg is somebody coming back through the door. */
export function Mark({ size = 24 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden style={{ flexShrink: 0 }}>
      <rect width="32" height="32" rx="9" fill="#b5490f" />
      <path d="M15.6 18 21 24" fill="none" stroke="#ffc496" strokeWidth="3.2" strokeLinecap="round" />
      <path d="M10.8 24V8h6a5 5 0 0 1 0 10h-6" fill="none" stroke="#fff" strokeWidth="3.2" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  )
}
