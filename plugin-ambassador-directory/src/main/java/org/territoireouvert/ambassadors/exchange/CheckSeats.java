package org.territoireouvert.ambassadors.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.ambassadors.model.Post;

/** Checks that no post gets more mandates at once than it can have seats. */
final class CheckSeats {

    private final Handle handle;
    private final Staging staging;
    private final Consumer<ImportProblem> problems;

    private record Held(int place, String source, String slug, boolean known) {}

    CheckSeats(Handle handle, Staging staging, Consumer<ImportProblem> problems) {
        this.handle = handle;
        this.staging = staging;
        this.problems = problems;
    }

    void run() {
        List<Held> part;
        int after = 0;
        do {
            part = handle.createQuery("""
                            select p.place, p.source, p.slug, p.is_known from amb_import_item p
                            where p.kind = 'POST' and p.place > :after and (
                              select count(*) from amb_import_item m
                              where m.kind = 'MEMBERSHIP' and m.refers = p.source and m.is_known = 0)
                              > case when p.is_known = 1 then 0 else :most end
                            order by p.place limit :limit""")
                    .bind("after", after)
                    .bind("most", Post.MOST_SEATS)
                    .bind("limit", Staging.TOGETHER)
                    .map((row, context) -> new Held(
                            row.getInt("place"),
                            row.getString("source"),
                            row.getString("slug"),
                            row.getInt("is_known") == 1))
                    .list();
            for (Held held : part) {
                check(held);
                after = held.place();
            }
        } while (part.size() == Staging.TOGETHER);
    }

    private void check(Held held) {
        List<String[]> spans = new ArrayList<>(staging.spans(held.source()));
        int seats = Post.MOST_SEATS;
        if (held.known()) {
            spans.addAll(handle.createQuery("select starts_on, ends_on from amb_mandate where post = :post limit 1000")
                    .bind("post", held.slug())
                    .map((row, context) -> new String[] {row.getString("starts_on"), row.getString("ends_on")})
                    .list());
            seats = handle.createQuery("select seats from amb_post where slug = :post")
                    .bind("post", held.slug())
                    .mapTo(Integer.class)
                    .one();
        }
        int most = Staging.together(spans);
        if (most > seats) {
            problems.accept(
                    ImportProblem.of(StagedItem.where("POST", held.place()), "import.too-many-seats", most, seats));
        }
    }
}
