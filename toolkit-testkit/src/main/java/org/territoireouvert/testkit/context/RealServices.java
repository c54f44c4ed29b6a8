package org.territoireouvert.testkit.context;

import java.util.Map;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.audit.Signatures;
import org.territoireouvert.api.audit.TimeStamps;
import org.territoireouvert.api.document.Documents;
import org.territoireouvert.api.people.People;
import org.territoireouvert.api.remote.RemoteDocuments;
import org.territoireouvert.api.settings.SiteNotices;
import org.territoireouvert.api.standard.Popolo;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.text.Markdown;
import org.territoireouvert.api.text.QrPictures;
import org.territoireouvert.api.web.SiteAddress;
import org.territoireouvert.runner.audit.checkpoint.InstanceSignatures;
import org.territoireouvert.runner.audit.checkpoint.SigningKeyFile;
import org.territoireouvert.runner.audit.stamp.AuthorityTimeStamps;
import org.territoireouvert.runner.document.PdfDocuments;
import org.territoireouvert.runner.identity.IdentityParts;
import org.territoireouvert.runner.opendata.standard.PopoloJson;
import org.territoireouvert.runner.remote.AskedDocuments;
import org.territoireouvert.runner.remote.OutboundHttp;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.runner.text.DrawnQrPictures;
import org.territoireouvert.runner.text.JacksonJson;
import org.territoireouvert.runner.text.SanitisedMarkdown;

/** The services of the runtime that work without a site. */
final class RealServices {

    private static final String ADDRESS = "https://ville.exemple.fr";

    private RealServices() {}

    static Map<Class<?>, Object> on(Storage storage, PluginContext context) {
        Json json = new JacksonJson();
        OutboundHttp outside = OutboundHttp.toPublicHosts(false);
        People people = IdentityParts.of(
                        storage.core(), context.ids(), context.clock(), context.zone(), json, Runnable::run)
                .of(context.id());
        return Map.ofEntries(
                Map.entry(Json.class, json),
                Map.entry(Markdown.class, new SanitisedMarkdown()),
                Map.entry(Documents.class, new PdfDocuments()),
                Map.entry(QrPictures.class, new DrawnQrPictures()),
                Map.entry(Popolo.class, new PopoloJson(json, () -> ADDRESS)),
                Map.entry(SiteAddress.class, (SiteAddress) path -> ADDRESS + path),
                Map.entry(SiteNotices.class, new CompleteNotices()),
                Map.entry(People.class, people),
                Map.entry(Signatures.class, new InstanceSignatures(SigningKeyFile.of(storage.configuration()))),
                Map.entry(RemoteDocuments.class, new AskedDocuments(outside)),
                Map.entry(TimeStamps.class, new AuthorityTimeStamps(outside)));
    }

    private record CompleteNotices() implements SiteNotices {

        @Override
        public boolean namesDataProtectionOfficer() {
            return true;
        }

        @Override
        public boolean declaresAccessibility() {
            return true;
        }
    }
}
