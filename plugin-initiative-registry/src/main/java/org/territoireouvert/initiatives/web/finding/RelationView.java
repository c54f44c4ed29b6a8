package org.territoireouvert.initiatives.web.finding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.territoireouvert.initiatives.entry.EntryLine;
import org.territoireouvert.initiatives.entry.EntryRepository;
import org.territoireouvert.initiatives.model.Relation;
import org.territoireouvert.initiatives.model.RelationKind;

/**
 * The relations of one kind and side of an entry, in words.
 *
 * @param title says what the other entries are to this one
 */
public record RelationView(String title, List<Other> others) {

    /**
     * The other entry.
     *
     * @param key of the form that takes it back; empty when it was said of the other entry
     */
    public record Other(String title, String path, String note, String key) {}

    static Map<String, EntryLine> lines(Stream<String> slugs, EntryRepository entries) {
        return entries.lines(slugs.distinct().toList()).stream()
                .collect(Collectors.toMap(EntryLine::slug, line -> line));
    }

    static List<RelationView> of(
            String slug, List<Relation> relations, Map<String, EntryLine> lines, FilterWords words) {
        Map<String, List<Other>> groups = new LinkedHashMap<>();
        for (Relation relation : relations) {
            boolean isOwn = relation.from().equals(slug);
            if (!isOwn && !relation.to().equals(slug)) {
                continue;
            }
            EntryLine line = lines.get(isOwn ? relation.to() : relation.from());
            if (line != null) {
                String key = isOwn ? key(relation.kind(), relation.to()) : "";
                groups.computeIfAbsent(title(relation.kind(), isOwn, words), first -> new ArrayList<>())
                        .add(new Other(line.title(), line.path(), relation.note(), key));
            }
        }
        return groups.entrySet().stream()
                .map(group -> new RelationView(group.getKey(), group.getValue()))
                .toList();
    }

    static String key(RelationKind kind, String to) {
        return kind.word() + " " + to;
    }

    private static String title(RelationKind kind, boolean isOwn, FilterWords words) {
        String word = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return words.of((isOwn ? "relation." : "relation.other.") + word);
    }
}
