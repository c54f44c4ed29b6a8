package org.territoireouvert.participatorybudget.preparation;

import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.participatorybudget.edition.Documents;
import org.territoireouvert.participatorybudget.edition.Stage;
import org.territoireouvert.participatorybudget.pabulib.PabulibMeta;

/** Writes what staff change of an edition; every change gives it another version. */
public final class PreparationRepository {

    private final Documents documents;

    /** Creates a repository. */
    public PreparationRepository(Json json) {
        this.documents = new Documents(json);
    }

    /**
     * Gives an edition another version, unless somebody else changed it meanwhile.
     *
     * @param version as it was read
     * @return whether it was ours
     */
    boolean touch(Handle handle, String id, String version, Instant now) {
        return handle.createUpdate("update pb_edition set updated_at = :now where id = :id and updated_at = :version")
                        .bind("now", PortableInstant.text(now))
                        .bind("id", id)
                        .bind("version", version)
                        .execute()
                == 1;
    }

    /** Writes what is said of an edition; its address stays. */
    void change(Handle handle, String id, EditionDetails details, PabulibMeta meta) {
        handle.createUpdate("""
                        update pb_edition set title = :title, place = :place, description = :description,
                          total_cents = :total, meta = :meta where id = :id
                        """)
                .bind("title", details.title())
                .bind("place", details.place())
                .bind("description", details.presentation())
                .bind("total", details.total().cents())
                .bind("meta", documents.write(meta.entries()))
                .bind("id", id)
                .execute();
    }

    /** Moves an edition to another stage. */
    void move(Handle handle, String id, Stage stage, Instant now) {
        handle.createUpdate("update pb_edition set stage = :stage, updated_at = :now where id = :id")
                .bind("stage", stage.name())
                .bind("now", PortableInstant.text(now))
                .bind("id", id)
                .execute();
    }

    /** Dates an edition by the day on which it came before everybody: lists are in that order and figures count from it. */
    void date(Handle handle, String id, Instant now) {
        handle.createUpdate("update pb_edition set created_at = :now where id = :id")
                .bind("now", PortableInstant.text(now))
                .bind("id", id)
                .execute();
    }
}
