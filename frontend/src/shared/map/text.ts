import { defineText } from '@/shared/text/define-text';

export const useMapText = defineText('map', {
  zoomIn: 'Closer',
  zoomOut: 'Farther',
  fit: 'Show everybody',
  keys: 'Arrow keys move the map, plus and minus change how close it is, Home shows everybody.',
  gestures: 'Zoom with Ctrl and the wheel, two fingers, or the buttons.',
  km: '{{km}} km',
  sources:
    'Coasts and borders: Natural Earth. Place names: GeoNames, CC BY 4.0. Borders are for orientation only, and left out where states disagree.',
});
