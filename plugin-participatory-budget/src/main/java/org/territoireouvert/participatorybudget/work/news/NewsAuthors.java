package org.territoireouvert.participatorybudget.work.news;

import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.PersonalData;
import org.territoireouvert.api.data.RowSink;

/** Which members of staff wrote news of works: kept by their identifier, told to nobody but themselves. */
public final class NewsAuthors implements PersonalData {

    private static final String NOBODY = "";

    private final Database database;
    private final NewsRepository news;

    /** Creates the answer. */
    public NewsAuthors(Database database, NewsRepository news) {
        this.database = database;
        this.news = news;
    }

    @Override
    public String descriptionKey() {
        return "personal-data.work-news";
    }

    @Override
    public void export(String person, RowSink rows) throws Exception {
        if (person.isEmpty()) {
            return;
        }
        for (News written : database.read(handle -> news.writtenBy(handle, person))) {
            rows.row("work-news", written.publishedAt(), written.text());
        }
    }

    /** The text is the authority's and stays, whatever is asked; its link with the person is cut. */
    @Override
    public int erase(String person, Erasure erasure) {
        return person.isEmpty() ? 0 : database.write(handle -> news.changeAuthor(handle, person, NOBODY));
    }

    @Override
    public int transfer(String from, String to) {
        return from.isEmpty() ? 0 : database.write(handle -> news.changeAuthor(handle, from, to));
    }
}
