import { i18n } from '#i18n';
import type { ArticleOrder } from '../../lib/core/library/browse.ts';

/** An order of articles in words. */
export function orderName(order: ArticleOrder): string {
  switch (order) {
    case 'saved': return i18n.t('library.order.saved');
    case 'published': return i18n.t('library.order.published');
    case 'title': return i18n.t('library.order.title');
    case 'site': return i18n.t('library.order.site');
  }
}
