// Which activity stands on which shelf, and what may be done with it. It counts no points.
import type { ActivityStandingRow, AreaRow, PartDraft, PlaceRow, PriceRow, WishDraft } from '../../wire'

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

/** Returns a wish as a word, for attributes and comparisons; parts have one word, whatever they are. */
export function keyOf(wish: WishDraft): string {
  if (typeof wish === 'string') return wish
  return 'area' in wish ? `area:${wish.area}` : PARTS
}

/** The word of a choice of parts. */
export const PARTS = 'parts'

/** Returns the wish a word stands for; that of parts says nothing of which. */
export function wishOf(key: string): WishDraft {
  if (key === 'set_aside' || key === 'none') return key
  return key === PARTS ? { parts: [] } : { area: key.replace(/^area:/, '') }
}

/** Tells whether an activity can be put there at all: in an area of its own, or aside. */
export function may(activity: Pick<ActivityStandingRow, 'may_fill'>, wish: WishDraft): boolean {
  return typeof wish === 'string' || !('area' in wish) || activity.may_fill.some((it) => it.id === wish.area)
}

/** Returns everything a person can want of an activity, what is best first; parts need a worth to be parts of. */
export function wishes(activity: Pick<ActivityStandingRow, 'may_fill' | 'worth'>): WishDraft[] {
  const areas: WishDraft[] = activity.may_fill.map((it) => ({ area: it.id }))
  const parts: WishDraft[] = areas.length && activity.worth !== null ? [{ parts: [] }] : []
  return ['none', ...areas, ...parts, 'set_aside']
}

/** Returns the points each area is to have: as chosen before, or else as they count now. */
export function partsOf(activity: Pick<ActivityStandingRow, 'may_fill' | 'wish' | 'places'>): PartDraft[] {
  const { may_fill, wish, places } = activity
  const chosen = typeof wish === 'object' && 'parts' in wish ? wish.parts : undefined
  const points = (area: string) =>
    chosen ? chosen.find((it) => it.area === area)?.points : places.find((it) => it.area_id === area)?.points
  return may_fill.map(({ id }) => ({ area: id, points: points(id) ?? '' }))
}

/** Tells whether two wishes want the same; an area left empty is not asked for. */
export function same(one: WishDraft, other: WishDraft): boolean {
  const said = (wish: WishDraft) =>
    typeof wish === 'object' && 'parts' in wish
      ? wish.parts
          .filter((it) => it.points.trim())
          .map((it) => `${it.area}=${it.points.trim()}`)
          .sort()
          .join()
      : ''
  return keyOf(one) === keyOf(other) && said(one) === said(other)
}

/** Returns the tone of a price: what its sentence says, once more in colour. */
export function toneOf(price: PriceRow): 'good' | 'attention' | 'bad' {
  if (price.verdict_before === 'yes' && price.verdict_after !== 'yes') return 'bad'
  return Number(price.counted_after) < Number(price.counted_before) ? 'attention' : 'good'
}
