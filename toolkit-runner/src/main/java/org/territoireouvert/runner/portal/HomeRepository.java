package org.territoireouvert.runner.portal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.territoireouvert.api.data.Database;

/** Keeps what was decided on the blocks of the home page. Safe for all threads. */
public final class HomeRepository {

    private static final int MOST = 500;

    private final Database database;

    /** Works on the tables of the runtime. */
    public HomeRepository(Database database) {
        this.database = database;
    }

    /** Returns all decisions in the order of the blocks, those on blocks of plugins that are off included. */
    public List<BlockChoice> all() {
        return database.read(HomeRepository::all);
    }

    /** Returns what changes with every decision, for forms that must not overwrite one that was taken meanwhile. */
    public String version() {
        return database.read(HomeRepository::version);
    }

    private static String version(Handle handle) {
        return Integer.toHexString(all(handle).toString().hashCode());
    }

    private static List<BlockChoice> all(Handle handle) {
        return handle.createQuery("""
                        select owner, name, shown, items, title_fr, body_fr, title_en, body_en
                        from core_home_block order by position, owner, name limit :limit""")
                .bind("limit", MOST)
                .map((row, context) -> new BlockChoice(
                        new BlockKey(row.getString("owner"), row.getString("name")),
                        row.getInt("shown") == 1,
                        row.getInt("items"),
                        new FreeText(
                                row.getString("title_fr"),
                                row.getString("body_fr"),
                                row.getString("title_en"),
                                row.getString("body_en"))))
                .list();
    }

    /**
     * Stores a composition if nothing was decided since it was shown.
     *
     * @param shown {@link #version} when it was shown
     * @return whether it was stored
     */
    public boolean save(Handle handle, HomeComposition composition, String shown) {
        boolean same = version(handle).equals(shown);
        if (same) {
            save(handle, composition);
        }
        return same;
    }

    /** Stores a composition; what was decided on blocks that are not there now is kept behind it. */
    public void save(Handle handle, HomeComposition composition) {
        List<BlockChoice> rows = new ArrayList<>(composition.blocks().stream()
                .map(HomeComposition.Placed::choice)
                .toList());
        Set<BlockKey> known = new HashSet<>();
        rows.forEach(row -> known.add(row.key()));
        all(handle).stream().filter(row -> !known.contains(row.key())).forEach(rows::add);
        replace(handle, rows);
    }

    /** Adds a free text or changes it; a new one stands at the end. */
    public void saveText(Handle handle, BlockChoice text) {
        List<BlockChoice> rows = new ArrayList<>(all(handle));
        int known = -1;
        for (int index = 0; index < rows.size(); index++) {
            if (rows.get(index).key().equals(text.key())) {
                known = index;
            }
        }
        if (known < 0) {
            rows.add(text);
        } else {
            rows.set(known, text);
        }
        replace(handle, rows);
    }

    /** Removes a free text. */
    public void remove(Handle handle, BlockKey key) {
        handle.createUpdate("delete from core_home_block where owner = :owner and name = :name")
                .bind("owner", key.owner())
                .bind("name", key.name())
                .execute();
    }

    private static void replace(Handle handle, List<BlockChoice> rows) {
        handle.execute("delete from core_home_block");
        PreparedBatch batch = handle.prepareBatch("""
                insert into core_home_block (owner, name, position, shown, items, title_fr, body_fr, title_en, body_en)
                values (:owner, :name, :position, :shown, :items, :title, :body, :englishTitle, :englishBody)""");
        for (int position = 0; position < rows.size(); position++) {
            BlockChoice row = rows.get(position);
            batch.bind("owner", row.key().owner())
                    .bind("name", row.key().name())
                    .bind("position", position)
                    .bind("shown", row.shown() ? 1 : 0)
                    .bind("items", row.items())
                    .bind("title", row.text().title())
                    .bind("body", row.text().body())
                    .bind("englishTitle", row.text().englishTitle())
                    .bind("englishBody", row.text().englishBody())
                    .add();
        }
        if (!rows.isEmpty()) {
            batch.execute();
        }
    }
}
