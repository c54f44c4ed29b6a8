package org.territoireouvert.initiatives.entry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.initiatives.model.Entry;
import org.territoireouvert.initiatives.model.EntryKind;
import org.territoireouvert.initiatives.model.Phase;
import org.territoireouvert.initiatives.model.PhaseStatus;

/**
 * What a list shows of an entry, without its sheet.
 *
 * @param place as people say it, possibly empty
 * @param territory code of the principal one, empty for none
 * @param population inhabitants of it, 0 when unknown
 * @param quality from 0 to 100
 * @param isPeer whether those who did it are willing to talk
 */
public record EntryLine(
        String slug,
        EntryKind kind,
        Entry.State state,
        String title,
        String summary,
        String place,
        String territory,
        long population,
        String holder,
        Optional<Phase> phase,
        Optional<PhaseStatus> status,
        Optional<LocalDate> startedOn,
        Optional<Money> cost,
        int quality,
        boolean isPeer,
        Optional<Entry.Origin> origin,
        Instant publishedAt,
        Instant updatedAt,
        Instant confirmedAt) {

    /** Returns the address of its page on this site. */
    public String path() {
        return "/initiatives/" + slug;
    }

    /** Reads a row of {@code ini_entry}. */
    public static EntryLine read(ResultSet row) throws SQLException {
        String startedOn = row.getString("started_on");
        long cost = row.getLong("cost");
        String source = row.getString("source");
        return new EntryLine(
                row.getString("slug"),
                EntryKind.valueOf(row.getString("kind")),
                Entry.State.valueOf(row.getString("state")),
                row.getString("title"),
                row.getString("summary"),
                row.getString("place"),
                row.getString("territory"),
                row.getLong("population"),
                row.getString("holder"),
                named(Phase.values(), row.getString("phase")),
                named(PhaseStatus.values(), row.getString("status")),
                startedOn.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(startedOn)),
                cost < 0 ? Optional.empty() : Optional.of(new Money(cost)),
                row.getInt("quality"),
                row.getInt("is_peer") == 1,
                source.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Entry.Origin(source, row.getString("source_address"))),
                PortableInstant.parse(row.getString("published_at")),
                PortableInstant.parse(row.getString("updated_at")),
                PortableInstant.parse(row.getString("confirmed_at")));
    }

    private static <E extends Enum<E>> Optional<E> named(E[] constants, String name) {
        return Arrays.stream(constants)
                .filter(constant -> constant.name().equals(name))
                .findFirst();
    }
}
