META
key;value
description;Vote d’exemple, inventé
country;France
unit;Val-de-Lisière
instance;2026
num_projects;5
num_votes;10
budget;100000
vote_type;approval
rule;greedy
date_begin;02.11.2026
date_end;16.11.2026
max_length;3
language;fr
currency;EUR
PROJECTS
project_id;cost;name;category;neighborhood
1;42000;Ombre et bancs place du Champ-de-Foire;Espaces publics;Lisière-le-Bourg
2;28500;Atelier vélo solidaire de la gare;Mobilités;Pontaubrelle
3;31200;Trois kilomètres de haies et quatre mares;Nature;Vieilles-Granges
4;58000;Cour d’école plantée;Éducation;Saint-Élan
5;9800;Four à pain et grainothèque mobiles;Convivialité;14 communes
VOTES
voter_id;vote
b1;1,2
b2;1,3,5
b3;4
b4;1,4
b5;2,3,5
b6;4,5
b7;1
b8;3,5
b9;1,4
b10;2
