package org.territoireouvert.ambassadors.body;

import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Database;

/**
 * Keeps the internal address at which a body hears of requests that stay without an answer. It is no part of {@code Body}, so that no
 * page, export or file of the directory can hold it.
 */
public final class EscalationAddresses {

    private static final int MOST = 500;

    private final Database database;

    /** Creates a repository on the plugin's tables. */
    public EscalationAddresses(Database database) {
        this.database = database;
    }

    /** Returns the address of a body, empty when none is kept. */
    public String of(String slug) {
        return database.read(handle -> of(handle, slug));
    }

    /** Returns the address of a body, in a transaction. */
    public String of(Handle handle, String slug) {
        return handle.createQuery("select escalation_address from amb_body where slug = :slug")
                .bind("slug", slug)
                .mapTo(String.class)
                .findOne()
                .orElse("");
    }

    /** Keeps the address of a body; empty for none. */
    public void keep(Handle handle, String slug, String address) {
        handle.execute(
                "update amb_body set escalation_address = ? where slug = ?", address.toLowerCase(Locale.ROOT), slug);
    }

    /** Forgets the address of a body that wants no more mails. */
    public void end(String slug) {
        database.write(handle -> {
            keep(handle, slug, "");
            return true;
        });
    }

    /** Returns the names of the bodies that have an address, at most 500. */
    public List<String> bodiesOf(String address) {
        return database.read(handle -> handle.createQuery(
                        "select name from amb_body where escalation_address = :address order by name, slug limit :limit")
                .bind("address", address)
                .bind("limit", MOST)
                .mapTo(String.class)
                .list());
    }

    /** Forgets an address wherever it is kept; returns how often it was. */
    public int forget(Handle handle, String address) {
        return handle.execute("update amb_body set escalation_address = '' where escalation_address = ?", address);
    }
}
