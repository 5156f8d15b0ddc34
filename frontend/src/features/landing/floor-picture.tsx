import { useLandingText } from './text';

const ink = '#171512';
const pine = '#155750';
const deep = '#0e4846';
const clay = '#d96f2f';

/** The product in one picture: a person on the floor, and what the buyer holds in hand afterwards. */
export function FloorPicture() {
  const text = useLandingText();
  return (
    <svg viewBox="0 0 600 470" role="img" aria-label={text('picture.label')} width="100%">
      <Hall />
      <ProductionLine />
      <Representative />
      <ReportCard />
    </svg>
  );
}

function Hall() {
  return (
    <g>
      <rect x="0" y="60" width="600" height="380" rx="28" fill="#dfe9e3" />
      <path d="M28 168V112l92-42v42l92-42v42l92-42v42l92-42v98z" fill={deep} />
      {[44, 136, 228, 320].map((x) => (
        <path key={x} d={`M${x} 118l60-27v22l-60 27z`} fill="#85bbb2" opacity="0.75" />
      ))}
      <rect x="28" y="166" width="368" height="232" fill="#f8f6f0" />
      {[60, 140, 220].map((x) => (
        <g key={x}>
          <path d={`M${x} 166v22`} stroke={deep} strokeWidth="2" />
          <path d={`M${x - 16} 200q16-22 32 0z`} fill={clay} />
          <path d={`M${x - 14} 201l-22 90h72l-22-90z`} fill="#f4c3a3" opacity="0.22" />
        </g>
      ))}
      <rect x="28" y="366" width="368" height="32" fill="#cdbfa6" />
      <rect x="0" y="398" width="600" height="42" fill="#c3d5cc" />
      <path d="M0 398h600" stroke={deep} strokeWidth="3" />
    </g>
  );
}

function ProductionLine() {
  return (
    <g>
      <rect x="52" y="316" width="214" height="14" rx="7" fill={ink} />
      {[66, 106, 146, 186, 226, 252].map((x) => (
        <circle key={x} cx={x} cy="323" r="4" fill="#d2cdc2" />
      ))}
      <path d="M78 330v36M240 330v36" stroke={ink} strokeWidth="7" />
      {[70, 124, 208].map((x) => (
        <g key={x}>
          <rect x={x} y="288" width="34" height="28" rx="3" fill="#e0b48c" />
          <path d={`M${x + 17} 288v28`} stroke="#bb8a5c" strokeWidth="4" />
        </g>
      ))}
      <path d="M166 316v-74h30v22h-14v52z" fill={pine} />
      <rect x="158" y="226" width="50" height="22" rx="5" fill={deep} />
      <circle cx="170" cy="237" r="4" fill="#9dc67d" />
      <circle cx="184" cy="237" r="4" fill="#f4c3a3" />
      <g>
        <path d="M58 366v-62q0-16 0 0" />
        <circle cx="60" cy="244" r="13" fill="#8a5a3c" />
        <path d="M46 241a14 14 0 0 1 28 0z" fill="#edc34f" />
        <path d="M42 314v-30q0-24 18-24t18 24v30z" fill="#3f7cad" />
        <path d="M68 276l22 24" stroke="#3f7cad" strokeWidth="9" strokeLinecap="round" />
      </g>
    </g>
  );
}

function Representative() {
  return (
    <g>
      <path d="M300 398l6-76h30l6 76h-15l-6-54-6 54z" fill="#2b2a33" />
      <path d="M294 326v-40q0-32 27-32t27 32v40z" fill={clay} />
      <path d="M298 300h46" stroke="#f6e3b4" strokeWidth="6" />
      <path d="M318 254l3 22 5-22z" fill="#fff" />
      <circle cx="321" cy="232" r="18" fill="#e0ab83" />
      <path d="M302 230q0-20 20-20t19 17q-12-2-20-8-6 9-19 11z" fill="#221c18" />
      <path d="M301 228q20-16 41 0" stroke="none" fill="none" />
      <path
        d="M344 282l20 12-4-26"
        stroke={clay}
        strokeWidth="11"
        strokeLinecap="round"
        strokeLinejoin="round"
        fill="none"
      />
      <rect x="350" y="236" width="20" height="34" rx="4" fill={ink} />
      <rect x="353" y="240" width="14" height="24" rx="2" fill="#b2d5ce" />
      <path
        d="M374 252q22-26 48-30"
        stroke={clay}
        strokeWidth="2.5"
        strokeDasharray="2 7"
        strokeLinecap="round"
        fill="none"
      />
    </g>
  );
}

function ReportCard() {
  const text = useLandingText();
  const rows = [
    { y: 246, name: text('picture.one'), basis: text('picture.seen'), fill: '#d8eae6', colour: deep },
    {
      y: 286,
      name: text('picture.two'),
      basis: text('picture.document'),
      fill: '#dae8f3',
      colour: '#255074',
    },
    { y: 326, name: text('picture.three'), basis: text('picture.told'), fill: '#fff', colour: '#974516' },
  ];
  return (
    <g fontFamily="inherit">
      <rect x="366" y="138" width="226" height="280" rx="18" fill="#171512" opacity="0.1" />
      <rect x="362" y="130" width="226" height="280" rx="18" fill="#fff" stroke="#e6e2da" />
      <rect x="382" y="150" width="58" height="58" rx="14" fill="#eef6f4" stroke={pine} strokeWidth="3" />
      <text x="411" y="191" textAnchor="middle" fontSize="34" fontWeight="700" fill={pine}>
        B
      </text>
      <text x="456" y="172" fontSize="14" fill="#59534d">
        {text('picture.grade')}
      </text>
      <rect x="456" y="184" width="104" height="8" rx="4" fill="#e6e2da" />
      <rect x="456" y="184" width="84" height="8" rx="4" fill={pine} />
      <path d="M382 224h186" stroke="#e6e2da" />
      {rows.map((row) => (
        <g key={row.y}>
          <text x="382" y={row.y + 3} fontSize="14" fontWeight="600" fill={ink}>
            {row.name}
          </text>
          <rect
            x="382"
            y={row.y + 9}
            width={row.basis.length * 7.4 + 16}
            height="19"
            rx="5"
            fill={row.fill}
            stroke={row.fill === '#fff' ? row.colour : 'none'}
          />
          <text x="390" y={row.y + 23} fontSize="12" fontWeight="600" fill={row.colour}>
            {row.basis}
          </text>
        </g>
      ))}
      <rect x="362" y="366" width="226" height="44" rx="0" fill={deep} />
      <path d="M362 366h226v26a18 18 0 0 1-18 18H380a18 18 0 0 1-18-18z" fill={deep} />
      <path d="M384 386v-5a6 6 0 0 1 12 0v5" stroke="#f4c3a3" strokeWidth="2.5" fill="none" />
      <rect x="381" y="385" width="18" height="13" rx="3" fill="#f4c3a3" />
      <text x="410" y="394" fontSize="14" fontWeight="600" fill="#fff">
        {text('picture.held')}
      </text>
    </g>
  );
}
