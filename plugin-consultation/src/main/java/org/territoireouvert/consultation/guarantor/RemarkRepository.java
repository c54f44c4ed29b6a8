package org.territoireouvert.consultation.guarantor;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.Keyset.Order;
import org.territoireouvert.api.list.Slice;

/** Reads and writes the remarks of guarantors. */
public final class RemarkRepository {

    /** Creates it. */
    public RemarkRepository() {}

    /** Adds a remark. */
    void add(Handle handle, String consultation, Remark remark) {
        handle.createUpdate("""
                        insert into con_guarantor_remark (id, consultation, name, text, own, written_at)
                        values (:id, :consultation, :name, :text, :own, :now)""")
                .bind("id", remark.id())
                .bind("consultation", consultation)
                .bind("name", remark.name())
                .bind("text", remark.text())
                .bind("own", remark.own() ? 1 : 0)
                .bind("now", PortableInstant.text(remark.writtenAt()))
                .execute();
    }

    /** Returns a part of the remarks on a consultation, newest first. */
    public Slice<Remark> list(Handle handle, String consultation, Keyset keyset) {
        List<Remark> found = handle.createQuery("""
                        select * from con_guarantor_remark where consultation = :consultation and <position>
                        order by <order> limit :limit""")
                .define("position", keyset.condition(Order.DESCENDING, "id"))
                .define("order", keyset.order(Order.DESCENDING, "id"))
                .bindMap(keyset.binds())
                .bind("consultation", consultation)
                .map((row, context) -> new Remark(
                        row.getString("id"),
                        row.getString("name"),
                        row.getString("text"),
                        row.getInt("own") == 1,
                        PortableInstant.parse(row.getString("written_at"))))
                .list();
        return keyset.slice(found, remark -> List.of(remark.id()));
    }
}
