package org.territoireouvert.runner.territory;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.PortableInstant;

/** The communes of the authority, before those of the rest of France. Safe for all threads. */
public final class Territory {

    /** Most communes that an authority lists: more than any department has. */
    public static final int MOST = 2_000;

    private static final String OWNER = "_territory";
    private static final Pattern LABEL = Pattern.compile(".* \\((?:.*, )?([0-9][0-9AB][0-9]{3})\\)");

    private final Database database;
    private final InstantSource clock;

    /** Works on the tables of the runtime. */
    public Territory(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Returns the communes of the authority by name; empty until an administrator lists them. */
    public List<Commune> communes() {
        return own().all();
    }

    /** Returns the commune with a code, of the authority or elsewhere in France. */
    public Optional<Commune> find(String code) {
        Optional<Commune> real =
                Commune.isInvented(code) ? Optional.empty() : France.index().find(code);
        return real.isPresent() ? real : own().find(code);
    }

    /** Returns the name of a commune, or its code when it is none that is known any more. */
    public String name(String code) {
        return find(code).map(Commune::name).orElse(code);
    }

    /** Returns the communes of the authority with a name; see {@link CommuneIndex#named}. */
    public List<Commune> named(String name) {
        return own().named(name);
    }

    /**
     * Returns the communes that somebody may mean, those of the authority first; see {@link CommuneIndex#search}.
     *
     * @param most how many are returned at most
     */
    public List<Commune> search(String typed, int most) {
        Optional<Commune> labelled = labelled(typed);
        if (labelled.isPresent()) {
            return List.of(labelled.get());
        }
        CommuneIndex own = own();
        List<Commune> found = new ArrayList<>(own.search(typed, most));
        France.index().search(typed, most).stream()
                .filter(commune -> own.find(commune.code()).isEmpty())
                .forEach(found::add);
        if (found.isEmpty() && Commune.isCode(typed.strip())) {
            find(typed.strip()).ifPresent(found::add);
        }
        return found.size() > most ? found.subList(0, most) : found;
    }

    /** A suggestion that was taken ends with its code. */
    private Optional<Commune> labelled(String typed) {
        Matcher label = LABEL.matcher(typed.strip());
        return label.matches() ? find(label.group(1)) : Optional.empty();
    }

    /** Returns those of the authority that somebody may mean; see {@link CommuneIndex#search}. */
    public List<Commune> communes(String typed, int most) {
        return own().search(typed, most);
    }

    /**
     * Replaces the communes of the authority.
     *
     * @param communes at most {@link #MOST}
     */
    public void replace(Handle handle, List<Commune> communes) {
        if (communes.size() > MOST) {
            throw new IllegalArgumentException("At most " + MOST + " communes, not " + communes.size());
        }
        handle.createUpdate("delete from core_setting where owner = :owner")
                .bind("owner", OWNER)
                .execute();
        if (communes.isEmpty()) {
            return;
        }
        PreparedBatch rows = handle.prepareBatch("""
                insert into core_setting (owner, name, value, changed_at) values (:owner, :code, :name, :now)
                on conflict (owner, name) do nothing""");
        String now = PortableInstant.text(clock.instant());
        for (Commune commune : communes) {
            rows.bind("owner", OWNER)
                    .bind("code", commune.code())
                    .bind("name", commune.name())
                    .bind("now", now)
                    .add();
        }
        rows.execute();
    }

    private CommuneIndex own() {
        return new CommuneIndex(database.read(handle -> handle.createQuery(
                        "select name, value from core_setting where owner = :owner order by name limit :limit")
                .bind("owner", OWNER)
                .bind("limit", MOST)
                .map((row, context) -> own(row.getString("name"), row.getString("value")))
                .list()));
    }

    private static Commune own(String code, String name) {
        return Commune.isInvented(code)
                ? Commune.named(code, name)
                : France.index().find(code).orElseGet(() -> Commune.named(code, name));
    }
}
