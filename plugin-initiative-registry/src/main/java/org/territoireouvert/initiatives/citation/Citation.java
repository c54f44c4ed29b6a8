package org.territoireouvert.initiatives.citation;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.territoireouvert.initiatives.model.Body;
import org.territoireouvert.initiatives.model.Entry;

/**
 * How to cite an entry: who carries it is the author; the site publishes it.
 *
 * @param key for programs: the slug
 * @param author organisation that carries it, empty when nobody knows
 * @param title of the entry
 * @param changedOn day of its version
 * @param version of the entry
 * @param address of its page
 * @param publisher name of the site
 */
public record Citation(
        String key, String author, String title, LocalDate changedOn, int version, String address, String publisher) {

    /** Cites the version of an entry that is shown. */
    public static Citation of(Entry entry, String address, String publisher, ZoneId zone) {
        return new Citation(
                entry.slug(),
                entry.sheet().partnership().holder().map(Body::name).orElse(""),
                entry.title(),
                LocalDate.ofInstant(entry.updatedAt(), zone),
                entry.version(),
                address,
                publisher);
    }

    /** Returns one line for a text. */
    public String line() {
        return (author.isEmpty() ? "" : author + ", ") + "« " + title + " », " + publisher + ", version " + version
                + ", " + changedOn + ", " + address;
    }

    /** Returns an entry of BibTeX, in UTF-8. */
    public String bibtex() {
        StringBuilder bibtex = new StringBuilder("@misc{").append(key).append(",\n");
        if (!author.isEmpty()) {
            field(bibtex, "author", "{" + escaped(author) + "}");
        }
        field(bibtex, "title", "{" + escaped(title) + "}");
        field(bibtex, "year", Integer.toString(changedOn.getYear()));
        field(bibtex, "month", Integer.toString(changedOn.getMonthValue()));
        field(bibtex, "publisher", "{" + escaped(publisher) + "}");
        field(bibtex, "note", "Version " + version);
        field(bibtex, "url", address);
        return bibtex.append("}\n").toString();
    }

    private static void field(StringBuilder bibtex, String name, String value) {
        bibtex.append("  ").append(name).append(" = {").append(value).append("},\n");
    }

    /** Writes a text so that TeX prints it as it is. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (char c : text.toCharArray()) {
            switch (c) {
                case '\\' -> escaped.append("\\textbackslash{}");
                case '~' -> escaped.append("\\textasciitilde{}");
                case '^' -> escaped.append("\\textasciicircum{}");
                case '{', '}', '%', '#', '&', '$', '_' -> escaped.append('\\').append(c);
                case '\n', '\r', '\t' -> escaped.append(' ');
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }

    /** Returns an item of the Citation Style Language (CSL-JSON 1.0), in a list as its schema wants. */
    public List<Map<String, Object>> csl() {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", key);
        item.put("type", "webpage");
        item.put("title", title);
        if (!author.isEmpty()) {
            item.put("author", List.of(Map.of("literal", author)));
        }
        item.put("container-title", publisher);
        item.put("version", Integer.toString(version));
        item.put(
                "issued",
                Map.of(
                        "date-parts",
                        List.of(List.of(changedOn.getYear(), changedOn.getMonthValue(), changedOn.getDayOfMonth()))));
        item.put("URL", address);
        return List.of(item);
    }
}
