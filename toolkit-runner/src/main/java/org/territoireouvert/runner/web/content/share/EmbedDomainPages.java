package org.territoireouvert.runner.web.content.share;

import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.audit.CoreAudit;
import org.territoireouvert.runner.content.embed.EmbedDomains;
import org.territoireouvert.runner.web.admin.AdminFrame;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.server.WebParts;

/** The sites that may show cards of this one. */
public final class EmbedDomainPages {

    /** Address of the list. */
    public static final String PATH = "/admin/integration";

    private static final String DOMAIN = "domaine";

    private final WebParts parts;
    private final AdminFrame frame;
    private final EmbedDomains domains;

    /** Creates the pages. */
    public EmbedDomainPages(WebParts parts, EmbedDomains domains) {
        this.parts = parts;
        this.frame = new AdminFrame(parts.messages());
        this.domains = domains;
    }

    /** Lists the sites that may show cards. */
    public Response list(CoreRequest request) {
        return page(request, FormInput.empty());
    }

    /** Allows a site. */
    public Response add(CoreRequest request) {
        FormInput form = FormInput.of(request);
        Optional<String> domain = EmbedDomains.read(form.required(DOMAIN, 300, "embed.domain.missing"));
        List<String> known = parts.database().read(domains::all);
        if (form.isValid() && domain.isEmpty()) {
            form.error(DOMAIN, "embed.domain.wrong");
        }
        if (form.isValid() && known.size() >= EmbedDomains.MOST) {
            form.error(DOMAIN, "embed.domain.too-many", EmbedDomains.MOST);
        }
        if (!form.isValid()) {
            return page(request, form).status(422);
        }
        return change(request, domain.orElseThrow(), true);
    }

    /** Allows a site no longer. */
    public Response remove(CoreRequest request) {
        return change(request, request.form(DOMAIN).orElse(""), false);
    }

    private Response change(CoreRequest request, String domain, boolean allowed) {
        parts.database().write(handle -> {
            if (allowed) {
                domains.add(handle, domain, parts.clock().instant());
            } else {
                domains.remove(handle, domain);
            }
            parts.identity()
                    .audit()
                    .append(
                            handle,
                            "",
                            AuditEntry.of(CoreAudit.EMBEDDING_CHANGED, request.actor(), domain)
                                    .with("allowed", allowed ? "yes" : "no")
                                    .with("domain", domain));
            return true;
        });
        return new Response.Redirect(PATH + AdminFrame.DONE);
    }

    private Page page(CoreRequest request, FormInput form) {
        return frame.page(request.locale(), "content/embed-domains", PATH, "embed.domains.title")
                .with("form", form)
                .with("domains", parts.database().read(domains::all));
    }
}
