package org.territoireouvert.consultation.store;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.consultation.model.Change;
import org.territoireouvert.consultation.model.Document;
import org.territoireouvert.consultation.model.DocumentKind;
import org.territoireouvert.consultation.model.Step;
import org.territoireouvert.consultation.model.StepKind;

/** Reads what a consultation is made of, at most 100 of each kind. */
final class ConsultationParts {

    private ConsultationParts() {}

    static List<Step> steps(Handle handle, String slug) {
        return handle.createQuery("""
                        select * from con_step where consultation = :slug order by starts_on, ends_on, place limit 100""")
                .bind("slug", slug)
                .map((row, context) -> new Step(
                        row.getInt("place"),
                        StepKind.valueOf(row.getString("kind")),
                        row.getString("title"),
                        LocalDate.parse(row.getString("starts_on")),
                        LocalDate.parse(row.getString("ends_on")),
                        row.getString("outcome")))
                .list();
    }

    static List<Document> documents(Handle handle, String slug) {
        return handle.createQuery("select * from con_document where consultation = :slug order by place limit 100")
                .bind("slug", slug)
                .map((row, context) -> new Document(
                        row.getInt("place"),
                        DocumentKind.valueOf(row.getString("kind")),
                        row.getString("title"),
                        row.getString("address"),
                        row.getString("facts")))
                .list();
    }

    static List<Change> changes(Handle handle, String slug) {
        return handle.createQuery("select * from con_change where consultation = :slug order by place limit 100")
                .bind("slug", slug)
                .map((row, context) -> ChangeRepository.change(row))
                .list();
    }
}
