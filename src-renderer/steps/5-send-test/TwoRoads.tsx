// OP25B: the direct road is closed by the operator's provider (normal in Japan), the road through the shop is open.
import { useUi } from '../../ui/ui-context.ts';
import './TwoRoads.css';

export function TwoRoads() {
  const { say } = useUi();
  const spoken = `${say('sendRoadDirect')} ×、${say('sendRoadShop')} ○`;
  return (
    <figure className="two-roads" role="img" aria-label={spoken}>
      <svg viewBox="0 0 810 186" aria-hidden="true" focusable="false">
        <g className="two-roads__thing">
          <rect x="110" y="62" width="71" height="46" rx="4" />
          <path d="M108 108h75l9 12H99z" className="two-roads__fill" />
          <rect x="383" y="100" width="60" height="25" rx="5" />
          <rect x="383" y="129" width="60" height="25" rx="5" className="two-roads__fill" />
          <path d="M393 112.500h2M401 112.500h2M419 112.500h14M393 141.500h2M401 141.500h2M419 141.500h14" />
          <path d="M622 123V66a27.500 27.500 0 0 1 55 0v57M612 123h75" />
          <path d="M635 123V79a14.500 14.500 0 0 1 29 0v44" className="two-roads__fill" />
        </g>
        <path d="M200 76C250 52 300 38 368 37" className="two-roads__closed" />
        <path d="M408 37c80 0 140 12 195 33" className="two-roads__dotted" />
        <rect x="371" y="21" width="32" height="32" rx="6" className="two-roads__stop" />
        <path d="M380 30l14 14M394 30l-14 14" className="two-roads__cross" />
        <path d="M200 105c60 18 110 25 174 25M453 130c60 0 110-8 155-26" className="two-roads__open" />
        <path d="M598 100l11 3.500-5 10" className="two-roads__open" />
        <text x="415" y="30" className="two-roads__bad">
          {say('sendRoadDirect')}
        </text>
        <text x="370" y="152" textAnchor="end" className="two-roads__good">
          {say('sendRoadShop')}
        </text>
        <text x="145" y="140" textAnchor="middle">
          {say('sendRoadComputer')}
        </text>
        <text x="413" y="173" textAnchor="middle">
          {say('sendRoadServer')}
        </text>
        <text x="650" y="143" textAnchor="middle">
          {say('sendRoadDesk')}
        </text>
      </svg>
    </figure>
  );
}
