// The road of one letter, drawn on the start screen. For the eye only; the sentence above says the same.
import { useUi } from '../ui/ui-context.ts';
import './RoadPicture.css';

export function RoadPicture() {
  const { say } = useUi();
  return (
    <div className="road-picture" aria-hidden="true">
      <p className="road-picture__bubble">{say('roadStops')}</p>
      <svg className="road-picture__drawing" viewBox="0 0 930 130">
        <g className="road-picture__ai" strokeWidth="2.5">
          <path d="M122 95.500h174M382 95.500h110" />
          <path
            className="road-picture__soft"
            d="M31 49h89l8.5 25c0 5-4 8-10 8s-10.5-3-10.5-8c0 5-4.5 8-10.5 8s-10.5-3-10.5-8c0 5-4.5 8-10.5 8s-10.5-3-10.5-8c0 5-4.5 8-10.5 8s-10.5-3-10.5-8c0 5-4.5 8-10.5 8s-12-3-12-8z"
          />
          <path d="M35.5 82v43h79.500V82M48 95.500h25v14.500H48zM88 125V97.500h15V125" />
          <rect x="298.5" y="45" width="81" height="36" rx="7" />
          <rect x="298.5" y="89" width="81" height="36" rx="7" className="road-picture__soft" />
          <path d="M347 63h18M347 107h18" />
          <path d="M559 124.500V77a40 40 0 0 1 80 0v47.500M552 124.500h94" />
          <path d="M578 124.500V85.500a21 21 0 0 1 42 0v39z" className="road-picture__soft" />
        </g>
        <g className="road-picture__dots">
          <circle cx="313.5" cy="63" r="2.4" />
          <circle cx="326.5" cy="63" r="2.4" />
          <circle cx="313.5" cy="107" r="2.4" />
          <circle cx="326.5" cy="107" r="2.4" />
        </g>
        <g className="road-picture__ahead" strokeWidth="2.5">
          <path d="M669 95.500h134" strokeDasharray="3.5 7" />
          <rect x="815.5" y="37" width="54" height="88" rx="9" />
          <path d="M815.5 51.500h54M815.5 101.500h54M835 112h15" />
        </g>
        <g className="road-picture__letter" strokeWidth="2.5" transform="rotate(-7 516 82.5)">
          <rect x="489.5" y="64" width="53" height="37" rx="3.5" />
          <path d="M490.5 66.500L516 86l25.5-19.5" />
        </g>
      </svg>
      <p className="road-picture__name road-picture__name--shop">{say('roadShop')}</p>
      <p className="road-picture__name road-picture__name--server">{say('roadServer')}</p>
      <p className="road-picture__name road-picture__name--desk">{say('roadDesk')}</p>
      <p className="road-picture__name road-picture__name--phone">{say('roadPhone')}</p>
    </div>
  );
}
