package org.territoireouvert.runner.web.staff;

import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.server.WebParts;
import org.territoireouvert.runner.web.signin.ProviderButton;

/** The entrance of members of staff. */
final class EntrancePages {

    private final WebParts parts;

    EntrancePages(WebParts parts) {
        this.parts = parts;
    }

    Response show(CoreRequest request) {
        return page(request, FormInput.empty());
    }

    private Page page(CoreRequest request, FormInput form) {
        return Page.of("staff/entrance", parts.messages().format(request.locale(), "staff.title"))
                .with("form", form)
                .with("buttons", ProviderButton.of(parts.configuration().providers(), true))
                .with("demonstration", parts.configuration().demonstration());
    }
}
