package org.territoireouvert.runner.notification.digest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.territoireouvert.api.content.ContentRef;
import org.territoireouvert.runner.notification.ContentNames.ContentName;
import org.territoireouvert.runner.notification.NoticeWords;
import org.territoireouvert.runner.notification.Told;

/**
 * News about one content, together.
 *
 * @param title of the content, empty for news about none
 * @param address of its page, empty for news about none
 */
public record NoticeGroup(String title, String address, List<Item> items) {

    /** One piece of news: its sentence and where to read on. */
    public record Item(String sentence, String address) {}

    /** Copies the items. */
    public NoticeGroup {
        items = List.copyOf(items);
    }

    /** Groups news in the order in which each content first came up; those about no content come last. */
    public static List<NoticeGroup> of(
            List<Told> news, Map<ContentRef, ContentName> names, NoticeWords words, Locale locale, String site) {
        Map<Optional<ContentRef>, List<Item>> byContent = new LinkedHashMap<>();
        for (Told told : news) {
            Optional<ContentRef> known = told.content().filter(names::containsKey);
            byContent
                    .computeIfAbsent(known, key -> new ArrayList<>())
                    .add(new Item(words.sentence(locale, told), site + told.path()));
        }
        List<NoticeGroup> groups = new ArrayList<>();
        List<Item> others = byContent.remove(Optional.<ContentRef>empty());
        byContent.forEach((content, items) -> {
            ContentName name = names.get(content.orElseThrow());
            groups.add(
                    new NoticeGroup(name == null ? "" : name.title(), name == null ? "" : site + name.path(), items));
        });
        if (others != null) {
            groups.add(new NoticeGroup("", "", others));
        }
        return groups;
    }
}
