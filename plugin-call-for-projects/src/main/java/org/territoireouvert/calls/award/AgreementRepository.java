package org.territoireouvert.calls.award;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.calls.model.award.Agreement;
import org.territoireouvert.calls.model.award.Beneficiary;

/** Keeps agreements and who benefits from them. */
public final class AgreementRepository {

    private static final int MOST = 500;

    /** Creates a repository. */
    public AgreementRepository() {}

    /** Returns the agreement of a grant; empty before it was prepared. */
    public Optional<Agreement> find(Handle handle, String applicationId) {
        return handle.createQuery("select * from cal_agreement where application_id = :id")
                .bind("id", applicationId)
                .map((row, context) -> agreement(row))
                .findOne();
    }

    /** Returns who benefits, in their order. */
    public List<Beneficiary> beneficiaries(Handle handle, String applicationId) {
        return handle.createQuery("select * from cal_beneficiary where application_id = :id order by place limit :most")
                .bind("id", applicationId)
                .bind("most", MOST)
                .map((row, context) -> beneficiary(row))
                .list();
    }

    /** Keeps who benefits, instead of who did before. */
    public void replaceBeneficiaries(Handle handle, String applicationId, List<Beneficiary> beneficiaries) {
        handle.createUpdate("delete from cal_beneficiary where application_id = :id")
                .bind("id", applicationId)
                .execute();
        int place = 0;
        for (Beneficiary one : beneficiaries) {
            handle.createUpdate("""
                            insert into cal_beneficiary (application_id, place, member_id, name, classification, siret, rna,
                              cents, signed_by, signed_on)
                            values (:id, :place, :member, :name, :classification, :siret, :rna, :cents, :signedBy, :signedOn)
                            """)
                    .bind("id", applicationId)
                    .bind("place", place++)
                    .bind("member", one.memberId())
                    .bind("name", one.name())
                    .bind("classification", one.classification())
                    .bind("siret", one.siret())
                    .bind("rna", one.rna())
                    .bind("cents", one.share().cents())
                    .bind("signedBy", one.signedBy())
                    .bind("signedOn", Days.text(one.signedOn()))
                    .execute();
        }
    }

    /** Keeps an agreement against the revision before it; false when somebody else saved meanwhile. */
    public boolean save(Handle handle, String applicationId, Agreement agreement) {
        return handle.createUpdate("""
                        insert into cal_agreement (application_id, reference, object, nature, payment, payment_words,
                          pays_from, pays_until, notified, rate, conditions, signatory, signed_on, version, revision)
                        values (:id, :reference, :object, :nature, :payment, :paymentWords, :paysFrom, :paysUntil, :notified,
                          :rate, :conditions, :signatory, :signedOn, :version, :revision)
                        on conflict (application_id) do update set reference = excluded.reference,
                          object = excluded.object, nature = excluded.nature, payment = excluded.payment,
                          payment_words = excluded.payment_words, pays_from = excluded.pays_from,
                          pays_until = excluded.pays_until, notified = excluded.notified, rate = excluded.rate,
                          conditions = excluded.conditions, signatory = excluded.signatory,
                          signed_on = excluded.signed_on, version = excluded.version, revision = excluded.revision
                        where cal_agreement.revision = excluded.revision - 1
                        """)
                        .bind("id", applicationId)
                        .bind("reference", agreement.reference())
                        .bind("object", agreement.object())
                        .bind("nature", agreement.nature().name())
                        .bind("payment", agreement.payment().name())
                        .bind("paymentWords", agreement.paymentWords())
                        .bind("paysFrom", agreement.paysFrom().toString())
                        .bind("paysUntil", agreement.paysUntil().toString())
                        .bind("notified", agreement.notified() ? 1 : 0)
                        .bind("rate", agreement.rate())
                        .bind("conditions", agreement.conditions())
                        .bind("signatory", agreement.signatory())
                        .bind("signedOn", Days.text(agreement.signedOn()))
                        .bind("version", agreement.version())
                        .bind("revision", agreement.revision())
                        .execute()
                == 1;
    }

    private static Agreement agreement(ResultSet row) throws SQLException {
        return new Agreement(
                row.getString("reference"),
                row.getString("object"),
                Agreement.Nature.valueOf(row.getString("nature")),
                Agreement.Payment.valueOf(row.getString("payment")),
                row.getString("payment_words"),
                LocalDate.parse(row.getString("pays_from")),
                LocalDate.parse(row.getString("pays_until")),
                row.getInt("notified") == 1,
                row.getInt("rate"),
                row.getString("conditions"),
                row.getString("signatory"),
                Days.read(row.getString("signed_on")),
                row.getInt("version"),
                row.getInt("revision"));
    }

    private static Beneficiary beneficiary(ResultSet row) throws SQLException {
        return new Beneficiary(
                row.getString("member_id"),
                row.getString("name"),
                row.getString("classification"),
                row.getString("siret"),
                row.getString("rna"),
                new Money(row.getLong("cents")),
                row.getString("signed_by"),
                Days.read(row.getString("signed_on")));
    }
}
