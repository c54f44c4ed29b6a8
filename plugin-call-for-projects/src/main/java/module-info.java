/** See the README of this plugin. */
module org.territoireouvert.calls {
    requires static org.jspecify;
    requires org.territoireouvert.api;
}
