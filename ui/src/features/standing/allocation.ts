// Which activity stands on which shelf, and what may be done with it. It counts no points.
import type { ActivityStandingRow, AreaRow, PlaceRow, PriceRow, WishDraft } from '../../wire'

export interface Placed {
  activity: ActivityStandingRow
  /** What of it counts on this shelf; absent where nothing does. */
  points: string | undefined
}

/** An area with what fills it; the last shelf, without an area, holds what counts nowhere. */
export interface Shelf {
  key: string
  wish: WishDraft
  area: Pick<AreaRow, 'id' | 'name' | 'needed' | 'counted' | 'short'> | undefined
  placed: readonly Placed[]
}

/** Returns a shelf for each area in the rule's order, and one for what counts nowhere. */
export function shelves(areas: readonly AreaRow[], activities: readonly ActivityStandingRow[]): Shelf[] {
  const places = activities.flatMap((activity) => activity.places.map((place) => ({ activity, place })))
  const shelf = (area: NonNullable<Shelf['area']>): Shelf => ({
    key: keyOf({ area: area.id }),
    wish: { area: area.id },
    area,
    placed: places
      .filter(({ place }) => place.area_id === area.id)
      .map(({ activity, place }) => ({ activity, points: place.points })),
  })
  const nowhere: Shelf = {
    key: keyOf('set_aside'),
    wish: 'set_aside',
    area: undefined,
    placed: activities.filter((it) => it.places.length === 0).map((activity) => ({ activity, points: undefined })),
  }
  return [...areas, ...unlisted(areas, places)].map(shelf).concat(nowhere)
}

/** Areas that something fills though the rule asks nothing of them. */
function unlisted(areas: readonly AreaRow[], places: readonly { place: PlaceRow }[]): NonNullable<Shelf['area']>[] {
  const found = new Map(places.map(({ place }) => [place.area_id, place.area]))
  return [...found]
    .filter(([id]) => !areas.some((it) => it.id === id))
    .map(([id, name]) => ({ id, name, needed: '0', counted: '', short: null }))
}

/** Returns a wish as a word, for attributes and comparisons. */
export function keyOf(wish: WishDraft): string {
  return typeof wish === 'string' ? wish : `area:${wish.area}`
}

/** Returns the wish a word stands for. */
export function wishOf(key: string): WishDraft {
  if (key === 'set_aside' || key === 'none') return key
  return { area: key.replace(/^area:/, '') }
}

/** Tells whether an activity can be put there at all: in an area of its own, or aside. */
export function may(activity: Pick<ActivityStandingRow, 'may_fill'>, wish: WishDraft): boolean {
  return typeof wish === 'string' || activity.may_fill.some((it) => it.id === wish.area)
}

/** Returns everything a person can want of an activity, what is best first. */
export function wishes(activity: Pick<ActivityStandingRow, 'may_fill'>): WishDraft[] {
  return ['none', ...activity.may_fill.map((it) => ({ area: it.id })), 'set_aside']
}

/** Returns the tone of a price: what its sentence says, once more in colour. */
export function toneOf(price: PriceRow): 'good' | 'attention' | 'bad' {
  if (price.verdict_before === 'yes' && price.verdict_after !== 'yes') return 'bad'
  return Number(price.counted_after) < Number(price.counted_before) ? 'attention' : 'good'
}
