package org.territoireouvert.calls.funded;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.text.SearchText;
import org.territoireouvert.calls.model.award.Agreement;
import org.territoireouvert.calls.model.award.PastGrant;

/** Keeps the grants of the years before. */
public final class PastGrantRepository {

    private static final int YEAR = 4;

    private final Database database;

    /** Creates a repository on the plugin's tables. */
    public PastGrantRepository(Database database) {
        this.database = database;
    }

    /** Takes grants one after the other. */
    public interface Sink {
        /** Takes the day of a grant, and what its beneficiary got. */
        void take(LocalDate day, Money amount);
    }

    /** Returns one by its number. */
    public Optional<PastGrant> find(String number) {
        return database.read(handle -> handle.createQuery("select * from cal_past_grant where number = :number")
                .bind("number", number)
                .map((row, context) -> grant(row))
                .findOne());
    }

    /** Returns those of some numbers, by their numbers. */
    public Map<String, PastGrant> find(Handle handle, Collection<String> numbers) {
        Map<String, PastGrant> found = new HashMap<>();
        if (!numbers.isEmpty()) {
            handle.createQuery("select * from cal_past_grant where number in (<numbers>)")
                    .bindList("numbers", List.copyOf(numbers))
                    .map((row, context) -> grant(row))
                    .forEach(one -> found.put(one.number(), one));
        }
        return found;
    }

    /** Returns a part of them in the order of their numbers. */
    public List<PastGrant> published(String after, int limit) {
        return database.read(handle -> handle.createQuery(
                        "select * from cal_past_grant where number > :after order by number limit :limit")
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> grant(row))
                .list());
    }

    /** Returns when one was last taken over or brought up to date. */
    public Optional<Instant> changedAt() {
        return database.read(
                handle -> handle.createQuery("select updated_at from cal_past_grant order by updated_at desc limit 1")
                        .mapTo(String.class)
                        .findOne()
                        .map(PortableInstant::parse));
    }

    /** Gives the day and the amount of all of them, for figures. */
    public void each(Handle handle, Sink sink) {
        handle.createQuery("select signed_on, amount from cal_past_grant")
                .map((row, context) ->
                        Map.entry(LocalDate.parse(row.getString("signed_on")), new Money(row.getLong("amount"))))
                .forEach(one -> sink.take(one.getKey(), one.getValue()));
    }

    /** Keeps grants, new or changed. */
    public void save(Handle handle, Collection<PastGrant> grants) {
        if (grants.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("""
                insert into cal_past_grant (number, funder, funder_siret, signed_on, year, decision, beneficiary, siret, rna, object,
                  total, share, amount, nature, payment, pays_from, pays_until, rae, notified, aid, search_text, updated_at)
                values (:number, :funder, :funderSiret, :signedOn, :year, :decision, :beneficiary, :siret, :rna, :object,
                  :total, :share, :amount, :nature, :payment, :paysFrom, :paysUntil, :rae, :notified, :aid, :searchText, :updatedAt)
                on conflict (number) do update set funder = excluded.funder, signed_on = excluded.signed_on,
                  year = excluded.year, decision = excluded.decision, beneficiary = excluded.beneficiary, siret = excluded.siret,
                  rna = excluded.rna, object = excluded.object, total = excluded.total, share = excluded.share,
                  amount = excluded.amount, nature = excluded.nature, payment = excluded.payment,
                  pays_from = excluded.pays_from, pays_until = excluded.pays_until, rae = excluded.rae,
                  notified = excluded.notified, aid = excluded.aid, search_text = excluded.search_text,
                  updated_at = excluded.updated_at
                """);
        grants.forEach(grant -> bind(batch, grant).add());
        batch.execute();
    }

    private static PreparedBatch bind(PreparedBatch batch, PastGrant grant) {
        return batch.bind("number", grant.number())
                .bind("funder", grant.funder())
                .bind("funderSiret", grant.funderSiret())
                .bind("signedOn", grant.signedOn().toString())
                .bind("year", grant.signedOn().toString().substring(0, YEAR))
                .bind("decision", grant.decision())
                .bind("beneficiary", grant.beneficiary())
                .bind("siret", grant.siret())
                .bind("rna", grant.rna())
                .bind("object", grant.object())
                .bind("total", grant.total().cents())
                .bind("share", grant.share())
                .bind("amount", grant.amount().cents())
                .bind("nature", grant.nature().name())
                .bind("payment", grant.payment())
                .bind("paysFrom", grant.paysFrom().toString())
                .bind("paysUntil", grant.paysUntil().toString())
                .bind("rae", grant.rae())
                .bind("notified", grant.notified() ? 1 : 0)
                .bind("aid", grant.aid())
                .bind(
                        "searchText",
                        SearchText.fold(String.join(
                                " ", grant.object(), grant.beneficiary(), grant.funder(), grant.decision())))
                .bind("updatedAt", PortableInstant.text(grant.updatedAt()));
    }

    private static PastGrant grant(ResultSet row) throws SQLException {
        return new PastGrant(
                row.getString("number"),
                row.getString("funder"),
                row.getString("funder_siret"),
                LocalDate.parse(row.getString("signed_on")),
                row.getString("decision"),
                row.getString("beneficiary"),
                row.getString("siret"),
                row.getString("rna"),
                row.getString("object"),
                new Money(row.getLong("total")),
                row.getInt("share"),
                Agreement.Nature.valueOf(row.getString("nature")),
                row.getString("payment"),
                LocalDate.parse(row.getString("pays_from")),
                LocalDate.parse(row.getString("pays_until")),
                row.getString("rae"),
                row.getInt("notified") == 1,
                row.getString("aid"),
                PortableInstant.parse(row.getString("updated_at")));
    }
}
