// What to do once something comes into sight; where nobody can tell, nothing is done.
import type { Attachment } from 'svelte/attachments'

export function whenSeen(then: () => void): Attachment {
  return (element) => {
    if (!('IntersectionObserver' in window)) return
    const watch = new IntersectionObserver((seen) => {
      if (seen.some((it) => it.isIntersecting)) then()
    })
    watch.observe(element)
    return () => watch.disconnect()
  }
}
