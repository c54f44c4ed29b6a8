/** See the README of this plugin. */
module org.territoireouvert.ambassadors {
    requires static org.jspecify;
    requires org.territoireouvert.api;
}
