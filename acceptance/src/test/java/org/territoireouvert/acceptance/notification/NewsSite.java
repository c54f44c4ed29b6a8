package org.territoireouvert.acceptance.notification;

import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.Jsoup;
import org.territoireouvert.acceptance.identity.PostOffice;
import org.territoireouvert.runner.configuration.Configuration;
import org.territoireouvert.runner.plugin.PluginSource;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.testkit.TestClock;
import org.territoireouvert.testkit.TestDatabases;
import org.territoireouvert.testkit.TestSite;

/** A site with a mail server, and a second process on its tables that tells news. */
final class NewsSite implements AutoCloseable {

    final TestClock clock = new TestClock();
    final PostOffice post = new PostOffice();
    final TestSite site;
    final NewsDesk desk;
    private final Storage storage;

    NewsSite(List<PluginSource> plugins, boolean mail) {
        Configuration configuration = TestDatabases.sqlite();
        site = TestSite.start(
                mail ? configuration.with(post.settings(), List.of()) : configuration, clock, plugins);
        storage = Storage.open(configuration);
        desk = NewsDesk.in(storage, clock);
    }

    String account(String email) {
        return desk.identity().accounts().findByEmail(email).orElseThrow().id();
    }

    static String main(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body()).select("main").text().replace('\u00a0', ' ');
    }

    @Override
    public void close() {
        storage.close();
        site.close();
        post.close();
    }
}
