-- Comments on the articles of a text, and how many of them people read at each, kept up to date with each.
alter table con_contribution add column article text not null default '';
create index con_contribution_by_article on con_contribution (consultation, step, article, kind, state, id);
create table con_comment_count (
  consultation text not null references con_consultation (slug) on delete cascade,
  step integer not null,
  article text not null,
  comments integer not null,
  primary key (consultation, step, article)
);
-- Amendments are read part by part, those that most people sign first.
create index con_amendment_by_cosigners on con_amendment (consultation, step, cosigners, id);
create index con_amendment_of_article_by_cosigners on con_amendment (consultation, step, article, cosigners, id);
