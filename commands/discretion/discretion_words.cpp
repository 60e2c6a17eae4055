#include "commands/discretion/discretion_words.hpp"

#include "commands/desk/words.hpp"
#include "commands/discretion/only_words.hpp"
#include "commands/wording/pattern_search.hpp"

#include <algorithm>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

/// "Name darf raus", "ihr könnt denen sagen, wer wir sind", "who we are is no secret". Whoever says
/// when or under what condition does not say it yet.
bool lets_know(const std::string& sentence) {
    static const RE2 who(
        R"((?:sagen|sagt|sag|verraten|verratet|mitteilen|erzählen|erfahren|wissen|schreiben|zeigen|tell|say|know|disclose|reveal|show)[ ,]+(?:[\pL\d]+[ ,]+){0,4}?(?:wer (?:wir|ich|das|dahinter|da|hier|anfragt|fragt|sucht|der auftraggeber)|von wem|who (?:we|i|it|is asking|is behind))(?:[^\pL]|$))"
    );
    static const RE2 name(
        R"((?:^|[^\pL])(?:firmen)?namen?\s(?:[\pL]+ ){0,1}?(?:darf|dürfen|kann|können|soll|may|can)\s(?:[\pL]+ ){0,4}?(?:raus|rausgehen|rausgegeben|heraus|weiter|mit|mitgehen|dazu|fallen|bekannt|offengelegt|offen|gesagt|verraten|go out|be known|be public)(?:[^\pL]|$))"
    );
    static const RE2 give(
        R"((?:gebt|geben sie|gib|nennt|nennen sie|nenn|sagt|sagen sie|sag|give|tell|share)\s(?:[\pL]+ ){0,4}?(?:unser\w*|mein\w*|den|our|my) (?:company |firm )?(?:firmen)?name[n]?(?:[^\pL]|$))"
    );
    static const RE2 named(
        R"((?:^|[^\pL])(?:(?:unsere?|die|der|das|our|the)\s)?(?:firma|firmenname|unternehmen|betrieb|wir|company(?: name)?|firm(?: name)?|we)\s(?:darf|dürfen|duerfen|kann|können|koennen|may|can)\s(?:[\pL]+ ){0,3}?(?:(?:genannt|erwähnt|erwaehnt|angegeben|offengelegt|mitgeteilt) werden|be (?:named|mentioned|disclosed|given|shown|shared))(?:[^\pL]|$)|(?:^|[^\pL])namensnennung\s(?:(?:ist|wird|ja|gern|gerne|ausdrücklich)\s)*(?:erlaubt|ok|okay|in ordnung|gestattet|möglich|erwünscht|gewünscht|kein problem|freigegeben|einverstanden)(?:[^\pL]|$)|(?:^|[^\pL])open need(?:[^\pL]|$))"
    );
    static const RE2 no_secret(
        R"((?:name\w*|wer wir sind|wir|who we are|we|anonymität)\s(?:[\pL']+ ){0,2}?(?:kein geheimnis|no secret|nicht (?:mehr )?(?:geheim|anonym|verstecken)|(?:is|are)n't a secret|don't have to hide)|(?:brauchen|müssen) (?:nicht|kein\w*) (?:mehr )?(?:anonym|geheim|anonymität)|anonymität (?:ist |kann |darf )?(?:aufgehoben|aufheben|weg|fallen))"
    );
    static const RE2 wish(
        R"((?:^|[^\pL])(?:unser|mein)\w* (?:firmen)?namen? (?:(?:ruhig|gern|gerne|bitte|auch|doch|mit|gleich|offen) )*(?:nennen|dazuschreiben|mitschicken|mitteilen|weitergeben|erwähnen|erwaehnen|angeben)(?:[^\pL]|$))"
    );
    static const RE2 denied(
        R"((?:^|[^\pL])(?:nicht|kein\w*|keinesfalls|niemals|nie|nein|not|never|no|\pL+n't|erst|wenn|falls|sobald|sofern|bevor|außer|ausser|ob|vielleicht|if|once|when|unless|until|only|after|whether|maybe)(?:[^\pL]|$)|\?)"
    );
    return says(sentence, no_secret) ||
           ((says(sentence, who) || says(sentence, name) || says(sentence, give) ||
             says(sentence, named) || says(sentence, wish)) &&
            !says(sentence, denied));
}

bool says_open(const std::string& sentence) {
    static const RE2 open(
        R"((?:unser|unsern|unseren|mein|meinen|der|den|firmen)[ -]*(?:firmen)?name[n]?\s(?:[^.!?]{0,30}\s)?(?:darf|dürfen|duerfen|kann|können|koennen|darfst|kannst)\s(?:[^.!?]{0,30})(?:nennen|genannt|weitergeben|weitergegeben|angeben|angegeben|stehen|erscheinen|auftauchen|erwähnt|mitgeteilt)|(?:dürfen|duerfen|können|koennen|kannst|darfst|darf)\s(?:sie |du |ihr |man |der lotse )?(?:[\pL]+ ){0,3}?(?:unser[en]*|mein[en]*|den|meine|die) (?:firmen)?(?:namen|firma) (?:[\pL]+ ){0,3}?(?:nennen|weitergeben|angeben|mitteilen|erwähnen|dazuschreiben)|(?:dürfen|duerfen|können|koennen) (?:sie )?uns (?:(?:gern|gerne|ruhig|auch|namentlich|da|dort|denen|ihnen|allen) |(?:bei|gegenüber|gegenueber) (?:der |den |dem |firma |nr\.? ?|nummer )*[\pL\d-]+ )*(?:nennen|erwähnen|erwaehnen)|(?:darf|dürfen|duerfen|kann|können|koennen) (?:gern |gerne |ruhig |auch )*(?:unser|mein)\w* (?:firmen)?namen? (?:wissen|erfahren|kennen|haben|bekommen)|nennen sie (?:gern |gerne |ruhig |auch )*(?:unser|mein)\w* (?:firmen)?(?:namen|firma)|(?:kann|darf|können|duerfen|dürfen|koennen) (?:da |dort |gern |gerne |ruhig |auch |bitte )*(?:unser|mein|der)(?:en)? (?:firmen)?name (?:gern |gerne |ruhig |auch |mit )*(?:dabei ?stehen|dastehen|dazu|drin ?stehen|drauf ?stehen|stehen|genannt werden|rein|raus|mit rein)|mit (?:unserem |vollem |meinem )?(?:firmennamen|namen) (?:an)?(?:fragen|ausschreiben|anfragen|nennen|nennung)|mit namensnennung|nicht anonym|offene (?:anfrage|ausschreibung)|(?:anfrage|ausschreibung|bedarf) (?:ist |läuft |darf |kann )?(?:gern |gerne |ruhig )?offen(?: (?:laufen|sein|gestellt werden))?\s*(?:[.!,;]|$)|you (?:may|can|are free to)(?: gladly)? (?:name|mention|disclose) (?:us|our)|you (?:may|can) (?:give|tell|use|share|show|pass on|disclose)(?: [a-z]+)? (?:our|my) (?:company |firm |company's )?name|(?:our|my) (?:company |firm )?name (?:may|can) be (?:given|mentioned|disclosed|named|shared|used|shown)|(?:open|named) (?:request|inquiry|enquiry)|not anonymous|no need (?:to be|to stay|for|of) anonym|with our (?:company )?name)"
    );
    static const RE2 alone(
        R"(^\W*(?:(?:bitte|gern|gerne|ganz|please|sichtbarkeit:?|diskretion:?)\s+)*(?:offen|open)(?:[\s,]+(?:anfragen|bitte|please))?\W*$)"
    );
    return says(sentence, open) || says(sentence, alone) || lets_know(sentence);
}

bool says_anonymous(const std::string& sentence) {
    static const RE2 anonymous(
        R"((?:^|[^\pL])(?:anonym\pL*|inkognito|incognito|vertraulich\pL*|confidential\pL*|diskret\pL*)|ohne (?:unseren |unsere |meinen |den |die )?(?:namen|firmennamen|nennung|namensnennung|firma zu nennen)|without (?:our |naming|giving|mentioning|the )?\s?(?:name|us|naming)|(?:uns|mich) (?:bitte |dabei |doch |lieber |da |dort )*nicht (?:namentlich )?(?:nennen|erwähnen|erwaehnen)|(?:nenn\pL*|erwähn\pL*) (?:sie )?(?:bitte )?(?:uns|mich) (?:bitte |dabei |doch |lieber |da |dort )*nicht|(?:not|n't|never) (?:name|mention) us|(?:name|namen|firma|identität|us)\s[^.!?]{0,40}(?:nicht|kein|not|never)[^.!?]{0,40}(?:nennen|genannt|weiter|erschein|auftauch|preis|erfahren|wissen|erwähn|mention|disclos|shar|appear)|(?:nicht|kein|not|never|n't)[^.!?]{0,30}(?:unser|mein|our|my)[^.!?]{0,20}(?:name|firma)|(?:unser|mein|our|my)\pL* (?:firmen)?name\pL*[^.!?]{0,30}\s(?:nicht|not)(?:\s|$)|niemand[^.!?]{0,30}(?:erfahren|wissen)|name bleibt|(?:nicht|not|n't|never)[^.!?]{0,40}(?:wer wir sind|who we are)|name\w* (?:darf|dürfen|soll|kann) (?:[\pL]+ ){0,2}?nicht)"
    );
    static const RE2 denied(
        R"((?:nicht|muss nicht|not|no need (?:to be|to stay|for|of))\s(?:unbedingt |zwingend |necessarily |be )?anonym)"
    );
    return says(sentence, anonymous) && !says(sentence, denied) && !lets_know(sentence);
}

/// "Dont" as typed on a phone.
std::string with_apostrophes(std::string words) {
    static const RE2 bare(R"(\b(do|does|did|is|are|must|should|ca|wo)nt\b)");
    RE2::GlobalReplace(&words, bare, "\\1n't");
    return words;
}

}  // namespace

DiscretionWords read_discretion(std::string_view text) {
    DiscretionWords words;
    bool open = false;
    bool anonymous = false;
    const std::string all = with_apostrophes(folded(text));
    std::size_t begin = 0;
    while (begin < all.size()) {
        const auto end = std::min(all.find_first_of(".!?\n;", begin), all.size());
        const std::string sentence = all.substr(begin, end - begin);
        const bool denies = says_anonymous(sentence);
        anonymous = anonymous || denies;
        open = open || (!denies && says_open(sentence));
        begin = end + 1;
    }
    if (open || anonymous) {
        words.wish = anonymous ? Discretion::anonymous : Discretion::open;
    }
    words.only = only_firms_in(text);
    return words;
}

bool allows_name(std::string_view text) {
    return read_discretion(text).wish == Discretion::open;
}

}  // namespace clusterlotse::commands
