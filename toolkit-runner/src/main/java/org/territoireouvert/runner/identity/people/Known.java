package org.territoireouvert.runner.identity.people;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;

/**
 * What is known of where a person lives and when they were born.
 *
 * @param proved birth date as the State told
 * @param declared by the person
 * @param asked as the roll that was asked for says
 * @param anyRoll as the newest roll says
 */
record Known(Optional<LocalDate> proved, Optional<Facts> declared, Optional<Facts> asked, Optional<Facts> anyRoll) {

    static final Known NOTHING = new Known(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** What one source says. */
    record Facts(String territory, LocalDate birthDate) {}

    /** Of whom and by which source; of rolls, its name and the entry's identifier, by which they are in order of time. */
    private record Found(String account, String source, String roll, String entry, Facts facts) {}

    Optional<LocalDate> birthDate() {
        return proved.or(() -> asked.or(() -> anyRoll).or(() -> declared).map(Facts::birthDate));
    }

    Optional<String> territory() {
        return asked.or(() -> declared).or(() -> anyRoll).map(Facts::territory);
    }

    /**
     * Reads what is known of people; those of whom nothing is are left out.
     *
     * @param accounts their identifiers, at least one
     * @param roll that is asked for, empty for none
     */
    static Map<String, Known> of(Handle handle, List<String> accounts, String roll) {
        return handle
                .createQuery("""
                        select account_id, 'proved' source, '' roll, '' entry, '' territory, birth_date from core_identity
                        where account_id in (<accounts>) and proves_identity = 1 and birth_date is not null
                        union all
                        select account_id, 'declared', '', '', territory, birth_date from core_residence
                        where account_id in (<accounts>)
                        union all
                        select e.account_id, 'roll', r.name, e.id, e.territory, e.birth_date
                        from core_roll_entry e join core_roll r on r.id = e.roll_id where e.account_id in (<accounts>)""")
                .bindList("accounts", filledUp(accounts))
                .map((row, context) -> found(row))
                .stream()
                .sorted(Comparator.comparing(Found::entry).reversed())
                .collect(groupingBy(Found::account))
                .entrySet()
                .stream()
                .collect(toMap(Map.Entry::getKey, person -> of(person.getValue(), roll)));
    }

    /** Repeats the last one up to a power of two: the database has few different statements to remember. */
    private static List<String> filledUp(List<String> accounts) {
        int size = Integer.highestOneBit(2 * accounts.size() - 1);
        List<String> filled = new ArrayList<>(accounts);
        filled.addAll(Collections.nCopies(size - accounts.size(), accounts.getLast()));
        return filled;
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(
                row.getString("account_id"),
                row.getString("source"),
                row.getString("roll"),
                row.getString("entry"),
                new Facts(row.getString("territory"), LocalDate.parse(row.getString("birth_date"))));
    }

    private static Known of(List<Found> newestFirst, String roll) {
        return new Known(
                first(newestFirst, found -> found.source().equals("proved")).map(Facts::birthDate),
                first(newestFirst, found -> found.source().equals("declared")),
                first(
                        newestFirst,
                        found -> found.source().equals("roll") && found.roll().equals(roll)),
                first(newestFirst, found -> found.source().equals("roll")));
    }

    private static Optional<Facts> first(List<Found> found, Predicate<Found> wanted) {
        return found.stream().filter(wanted).findFirst().map(Found::facts);
    }
}
