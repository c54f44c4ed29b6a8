package org.territoireouvert.ambassadors.exchange;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.territoireouvert.ambassadors.model.Ambassador;
import org.territoireouvert.ambassadors.model.Designation;
import org.territoireouvert.api.organisation.Parsed;
import org.territoireouvert.api.organisation.Siret;
import org.territoireouvert.api.text.SearchText;

/**
 * Reads one Popolo item: which of its properties are taken, and what is wrong with them. Private addresses, birth dates and genders are
 * never taken: they have no place in a public directory.
 */
final class ReadItem {

    private static final int LONGEST = 300;
    private static final int LONGEST_TEXT = 4_000;
    private static final int LONGEST_ID = 300;
    private static final String FORMULA = "=+@\uFF1D\uFF0B\uFF20\t";
    private static final Map<ItemKind, Set<String>> TAKEN = Map.of(
            ItemKind.ORGANIZATION,
            Set.of(
                    "id",
                    "name",
                    "classification",
                    "parent_id",
                    "identifiers",
                    "description",
                    "abstract",
                    "links",
                    "area_id"),
            ItemKind.POST,
            Set.of("id", "label", "role", "organization_id", "start_date", "end_date"),
            ItemKind.PERSON,
            Set.of("id", "name", "summary", "biography", "identifiers"),
            ItemKind.MEMBERSHIP,
            Set.of("id", "label", "person_id", "post_id", "on_behalf_of_id", "start_date", "end_date", "role"));

    private final Optional<LocalDate> defaultEnd;
    private final Consumer<ImportProblem> problems;
    private final Consumer<String> passed;

    /**
     * Creates a reader.
     *
     * @param defaultEnd last day of mandates whose end the file does not say
     * @param problems is given what is wrong
     * @param passed is given the names of properties that are not taken
     */
    ReadItem(Optional<LocalDate> defaultEnd, Consumer<ImportProblem> problems, Consumer<String> passed) {
        this.defaultEnd = defaultEnd;
        this.problems = problems;
        this.passed = passed;
    }

    /** Reads it; what is wrong is named, and an item is returned all the same so that the rest can be checked. */
    StagedItem read(ItemKind kind, int place, Map<?, ?> item) {
        String where = StagedItem.where(kind.name(), place);
        item.keySet().stream()
                .map(Object::toString)
                .filter(name -> !TAKEN.getOrDefault(kind, Set.of()).contains(name))
                .forEach(name -> passed.accept(where.substring(0, where.indexOf('[')) + "." + name));
        String source = text(item, "id", where, LONGEST_ID);
        if (source.isEmpty()) {
            problem(where, "import.no-id");
        }
        return switch (kind) {
            case ORGANIZATION -> organization(place, item, where, source);
            case POST -> post(place, item, where, source);
            case PERSON -> person(place, item, where, source);
            case MEMBERSHIP -> membership(place, item, where, source);
        };
    }

    private StagedItem organization(int place, Map<?, ?> item, String where, String source) {
        Map<String, String> values = new LinkedHashMap<>();
        String name = named(item, "name", where);
        values.put("name", name);
        values.put("kind", text(item, "classification", where, LONGEST));
        String description = text(item, "description", where, LONGEST_TEXT);
        values.put("description", description.isEmpty() ? text(item, "abstract", where, LONGEST_TEXT) : description);
        values.put("website", link(item));
        values.put("area", text(item, "area_id", where, LONGEST));
        String siret = identifier(item, "SIRET");
        if (!siret.isEmpty() && !(Siret.parse(siret) instanceof Parsed.Valid<Siret>)) {
            problem(where, "import.siret", siret);
        }
        values.put("siret", siret.replace(" ", ""));
        return new StagedItem(
                ItemKind.ORGANIZATION,
                place,
                source,
                SearchText.fold(name),
                siret.isEmpty() ? "" : "SIRET",
                siret.replace(" ", ""),
                text(item, "parent_id", where, LONGEST_ID),
                "",
                slug(name, source),
                false,
                values);
    }

    private StagedItem post(int place, Map<?, ?> item, String where, String source) {
        Map<String, String> values = new LinkedHashMap<>();
        String label = named(item, "label", where);
        values.put("label", label);
        values.put("scope", text(item, "role", where, LONGEST_TEXT));
        values.put("from", day(item, "start_date", false, where));
        values.put("to", day(item, "end_date", true, where));
        String organization = text(item, "organization_id", where, LONGEST_ID);
        if (organization.isEmpty()) {
            problem(where, "import.no-organization", label);
        }
        return new StagedItem(
                ItemKind.POST,
                place,
                source,
                SearchText.fold(label),
                "",
                "",
                organization,
                "",
                slug(label, source),
                false,
                values);
    }

    private StagedItem person(int place, Map<?, ?> item, String where, String source) {
        Map<String, String> values = new LinkedHashMap<>();
        String name = named(item, "name", where);
        values.put("name", name);
        values.put("themes", text(item, "summary", where, LONGEST));
        values.put("biography", text(item, "biography", where, LONGEST_TEXT));
        String[] known = identifier(item);
        return new StagedItem(
                ItemKind.PERSON,
                place,
                source,
                SearchText.fold(name),
                known[0],
                known[1],
                "",
                "",
                slug(name, source),
                false,
                values);
    }

    private StagedItem membership(int place, Map<?, ?> item, String where, String source) {
        Map<String, String> values = new LinkedHashMap<>();
        String label = text(item, "label", where, LONGEST);
        values.put("designation", designation(label).name());
        values.put("note", label);
        String from = day(item, "start_date", false, where);
        String to = day(item, "end_date", true, where);
        if (from.isEmpty()) {
            problem(where, "import.no-start");
        }
        if (to.isEmpty() && defaultEnd.isEmpty()) {
            problem(where, "import.no-end");
        }
        String end = to.isEmpty() ? defaultEnd.map(LocalDate::toString).orElse("") : to;
        if (!from.isEmpty() && !end.isEmpty() && end.compareTo(from) < 0) {
            problem(where, "import.ends-before", from, end);
        }
        values.put("from", from);
        values.put("to", end);
        String person = text(item, "person_id", where, LONGEST_ID);
        String post = text(item, "post_id", where, LONGEST_ID);
        if (person.isEmpty() || post.isEmpty()) {
            problem(where, "import.no-post");
        }
        return new StagedItem(
                ItemKind.MEMBERSHIP,
                place,
                source,
                "",
                "on_behalf_of",
                text(item, "on_behalf_of_id", where, LONGEST_ID),
                post,
                person,
                "",
                false,
                values);
    }

    private static Designation designation(String label) {
        String folded = SearchText.fold(label);
        for (Designation one : Designation.values()) {
            if (folded.contains(SearchText.fold(one.french()))) {
                return one;
            }
        }
        return Designation.NOMINATION;
    }

    private String named(Map<?, ?> item, String property, String where) {
        String name = text(item, property, where, LONGEST);
        if (SearchText.fold(name).isEmpty()) {
            problem(where, "import.no-name", property);
        } else if (FORMULA.indexOf(name.charAt(0)) >= 0 || name.chars().anyMatch(Character::isISOControl)) {
            problem(where, "import.formula", name);
        }
        return name;
    }

    private String text(Map<?, ?> item, String property, String where, int longest) {
        Object value = item.get(property);
        if (value == null) {
            return "";
        }
        if (!(value instanceof String || value instanceof Long)) {
            problem(where, "import.no-text", property);
            return "";
        }
        String text = value.toString().strip();
        if (text.length() > longest) {
            problem(where, "import.too-long", property, longest, text.length());
            return text.substring(0, longest);
        }
        if (text.indexOf('\uFFFD') >= 0 || text.contains("Ã©")) {
            problem(where, "import.mojibake", property, text);
        }
        return text;
    }

    private String day(Map<?, ?> item, String property, boolean last, String where) {
        String text = text(item, property, where, LONGEST);
        try {
            return switch (text.length()) {
                case 0 -> "";
                case 4 -> LocalDate.parse(text + (last ? "-12-31" : "-01-01")).toString();
                case 7 ->
                    (last
                                    ? YearMonth.parse(text).atEndOfMonth()
                                    : YearMonth.parse(text).atDay(1))
                            .toString();
                default -> LocalDate.parse(text).toString();
            };
        } catch (DateTimeException noDay) {
            problem(where, "import.no-day", property, text);
            return "";
        }
    }

    private static String link(Map<?, ?> item) {
        return item.get("links") instanceof List<?> links
                        && !links.isEmpty()
                        && links.get(0) instanceof Map<?, ?> first
                        && first.get("url") instanceof String url
                        && url.matches("https?://[^\\s\"<>]{1,490}")
                ? url
                : "";
    }

    private static List<String[]> identifiers(Map<?, ?> item) {
        List<String[]> found = new ArrayList<>();
        if (item.get("identifiers") instanceof List<?> list) {
            for (Object one : list) {
                if (one instanceof Map<?, ?> map && map.get("identifier") instanceof String identifier) {
                    String scheme = map.get("scheme") instanceof String named ? named : "";
                    found.add(new String[] {scheme, identifier});
                }
            }
        }
        return found;
    }

    private static String[] identifier(Map<?, ?> item) {
        return identifiers(item).stream().findFirst().orElse(new String[] {"", ""});
    }

    private static String identifier(Map<?, ?> item, String scheme) {
        return identifiers(item).stream()
                .filter(one -> one[0].equalsIgnoreCase(scheme))
                .map(one -> one[1])
                .findFirst()
                .orElse("");
    }

    /** Makes an address of a name and of the id, so that people of one name have different ones, the same at each import. */
    private static String slug(String name, String source) {
        String base = SearchText.slug(name);
        String digits = HexFormat.of()
                .toHexDigits(UUID.nameUUIDFromBytes(source.getBytes(StandardCharsets.UTF_8))
                        .getMostSignificantBits())
                .substring(0, 8);
        String cut = base.length() > 60 ? base.substring(0, 60) : base;
        return Ambassador.RESERVED.contains(base) || base.equals("-") ? "a-" + digits : cut + "-" + digits;
    }

    private void problem(String where, String key, Object... arguments) {
        problems.accept(ImportProblem.of(where, key, arguments));
    }
}
