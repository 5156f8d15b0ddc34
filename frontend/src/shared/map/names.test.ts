import { describe, expect, it } from 'vitest';
import { namesIn } from './names';
import { onScreen, viewOf } from './world';

const size = { width: 400, height: 400 };
const guangzhou = { id: 'g', name: 'Guangzhou', localName: '广州', lat: 23.117, lng: 113.25 };
const foshan = { id: 'f', name: 'Foshan', localName: '佛山', lat: 23.027, lng: 113.131 };
const shenzhen = { id: 's', name: 'Shenzhen', localName: '深圳', lat: 22.545, lng: 114.068 };

describe('names on the map', () => {
  it('leave out the smaller of two that would cover each other', () => {
    const far = viewOf(
      [
        { lat: 30, lng: 105 },
        { lat: 15, lng: 120 },
      ],
      size,
      0,
      1e9,
    );
    expect(namesIn([guangzhou, foshan], far, size, []).map(({ place }) => place.name)).toEqual(['Guangzhou']);
    const near = viewOf([guangzhou, foshan, shenzhen], size, 60, 1e9);
    expect(namesIn([guangzhou, foshan, shenzhen], near, size, [])).toHaveLength(3);
  });

  it('stand below a pin without a dot of their own, and are not written over other pins', () => {
    const view = viewOf([guangzhou, shenzhen], size, 80, 1e9);
    const pin = onScreen(view, guangzhou);
    expect(namesIn([guangzhou], view, size, [pin])[0]).toMatchObject({ dot: false });
    expect(namesIn([guangzhou], view, size, [{ x: pin.x, y: pin.y + 14 }])).toEqual([]);
  });
});
