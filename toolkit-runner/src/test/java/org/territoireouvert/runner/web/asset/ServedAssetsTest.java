package org.territoireouvert.runner.web.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.territoireouvert.runner.instance.Instance;
import org.territoireouvert.runner.instance.Instance.Logo;
import org.territoireouvert.runner.instance.InstanceStore;
import org.territoireouvert.runner.web.asset.Assets.Asset;
import org.territoireouvert.runner.web.template.FixturePlugin;

class ServedAssetsTest {

    private Instance instance = new Instance("Site", "", "#0d5c4b", "#f4b942", Optional.empty(), Map.of());
    private final InstanceStore store = new InstanceStore() {
        @Override
        public Instance current() {
            return instance;
        }

        @Override
        public void save(Instance changed) {
            instance = changed;
        }
    };
    private final ServedAssets assets = new ServedAssets(store, List::of);

    @Test
    void theStyleSheetIsPicoThenOursWithoutDataAddresses() {
        String css = text(asset("territoire.css"));

        assertThat(css.indexOf("data:")).isEqualTo(-1);
        assertThat(css.indexOf("Pico CSS")).isPositive().isLessThan(css.indexOf(".pico .to-header"));
    }

    @Test
    void everyAddressInTheStyleSheetIsServed() {
        Matcher addresses = Pattern.compile("url\\(\"?([^)\"]+)\"?\\)").matcher(text(asset("territoire.css")));

        while (addresses.find()) {
            assertThat(assets.find(addresses.group(1))).as(addresses.group(1)).isPresent();
        }
    }

    @Test
    void onlyAddressesWithAHashMayBeKeptForever() {
        String address = assets.address("territoire.css");

        assertThat(address).matches("/fichiers/territoire-[0-9a-f]{8}\\.css");
        assertThat(assets.find(address).orElseThrow().immutable()).isTrue();
        assertThat(assets.find("fichiers/territoire.css").orElseThrow().immutable())
                .isFalse();
        assertThat(assets.find("fichiers/territoire-00000000.css")).isEmpty();
        assertThat(assets.find("fichiers/../plugin.json")).isEmpty();
    }

    @Test
    void textIsCompressedOnce() throws Exception {
        Asset css = asset("territoire.css");

        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(css.gzipped()))) {
            assertThat(gzip.readAllBytes()).isEqualTo(css.body());
        }
        assertThat(css.contentType()).isEqualTo("text/css; charset=utf-8");
        assertThat(css.entityTag()).matches("\"[0-9a-f]{16}\"");
    }

    @Test
    void themeAndLogoFollowTheInstance() {
        String before = assets.address("theme.css");
        assertThat(text(asset("logo"))).contains("#0d5c4b");

        store.save(new Instance(
                "Site",
                "",
                "#6b2150",
                "#ff9466",
                Optional.of(new Logo("image/png", Base64.getEncoder().encodeToString(new byte[] {1, 2, 3}))),
                Map.of()));

        assertThat(assets.address("theme.css")).isNotEqualTo(before);
        assertThat(text(asset("theme.css"))).contains("--to-brand: #6b2150");
        assertThat(asset("logo").contentType()).isEqualTo("image/png");
        assertThat(asset("logo").body()).containsExactly(1, 2, 3);
    }

    @Test
    void coloursThatCannotBeReadAreNotServed() {
        store.save(new Instance("Site", "", "#ffff00", "#ffffff", Optional.empty(), Map.of()));

        assertThat(text(asset("theme.css"))).doesNotContain("#ffff00");
    }

    @Test
    void aPluginsFilesAreServedWhileItServes() throws Exception {
        FixturePlugin plugin = new FixturePlugin("essai", Map.of("public/plan.svg", "<svg/>", "public/x.exe", "x"), "");
        ServedAssets served = new ServedAssets(store, () -> List.of(plugin));

        assertThat(served.address("essai/plan.svg")).matches("/fichiers/essai/plan-[0-9a-f]{8}\\.svg");
        assertThat(served.find(served.address("essai/plan.svg"))).isPresent();
        assertThatThrownBy(() -> served.address("essai/x.exe")).hasMessageContaining("\"essai/x.exe\"");

        plugin.serve(false);

        assertThat(served.find("fichiers/essai/plan.svg")).isEmpty();
    }

    private Asset asset(String name) {
        return assets.find(assets.address(name)).orElseThrow();
    }

    private static String text(Asset asset) {
        return new String(asset.body(), StandardCharsets.UTF_8);
    }
}
