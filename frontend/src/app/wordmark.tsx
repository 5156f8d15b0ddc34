export function Wordmark() {
  return (
    <svg width="108" height="28" viewBox="0 0 108 28" aria-hidden>
      <rect y="1" width="26" height="26" rx="6.5" fill="#0e4846" />
      <path d="M5 19v-7.5l5 3v-3l5 3V8h6.5v11z" fill="#faf9f6" />
      <circle cx="18.2" cy="12.6" r="1.9" fill="#d96f2f" />
      <text
        x="34"
        y="20.5"
        fontSize="19"
        fontWeight="700"
        letterSpacing="-0.5"
        fill="currentColor"
        fontFamily="inherit"
      >
        Gemba
      </text>
    </svg>
  );
}
