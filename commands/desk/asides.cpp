#include "commands/desk/asides.hpp"

#include "commands/wording/clauses.hpp"
#include "commands/wording/pattern_search.hpp"
#include "commands/wording/sentences.hpp"

#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

constexpr std::size_t kLongestAside = 120;

Aside aside_in(const std::string& words) {
    static const RE2 about_bot(
        R"((?:(?:und|aber|moment|sorry|mal|eigentlich|and|so) )*(?:(?:wer|was) (?:sind sie|bist du|seid ihr)(?: (?:denn|eigentlich|ueberhaupt))*|wer (?:schreibt|schickt) (?:mir|uns) (?:da|hier|das|denn)(?: \w+)?|(?:ist|bist|sind|seid) (?:das|du|sie|ihr|dies|hier)(?: hier| das)? (?:ein|eine|n|ne|etwa ein|spam|echt)(?: (?:bot|roboter|computer|maschine|automat|ki|mensch|programm|spam|mail|werbung|fake))?|was (?:ist|soll) (?:das|dies)(?: (?:hier|denn|eigentlich|sein|fuer (?:eine? )?(?:mail|nachricht|anfrage|verein|spam|cluster|dienst|seite)))*|(?:was )?(?:kostet|kosten) (?:mich|uns|das|es)(?: (?:das|mich|uns|es))?(?: (?:hier|eigentlich|denn))*(?: (?:was|etwas|geld|gebuehren|provision))+|woher (?:haben|habt|hast) (?:sie|ihr|du) (?:meine|unsere|die|mein|unser)\w* \w+(?: denn| eigentlich)?|who are you|what (?:is|s) this(?: about)?|(?:is|are) (?:this|you|that) (?:a |an )?(?:bot|robot|machine|human|spam|real|scam)|does (?:this|it) cost (?:me |us )?(?:anything|something|money)|(?:how|where) did you get (?:my|our) \w+))"
    );
    static const RE2 about_others(
        R"((?:(?:und|aber|na|sag mal|and|so) )*(?:(?:was|wie ?viel|welche preise?|wie) (?:\w+ ){0,2}?(?:die|der|den|andere[nr]?|meine|unsere)(?: \w+){0,3}?(?: (?:anderen?|mitbewerber\w*|wettbewerber\w*|konkurrenz|konkurrenten|kollegen))(?: (?:so|denn|an|verlangt|angeboten|geboten|gesagt))*|(?:bin|sind|lieg\w*|waer\w*) (?:ich|wir) (?:\w+ ){0,3}?(?:guenstig\w*|billig\w*|teuer\w*|zu teuer|vorne?|der erste|die ersten)|wer (?:hat|bietet|wurde|ist) (?:(?:\w+ ){0,3}?(?:angefragt|gefragt|mit|angeboten|geboten|dabei)|(?:denn |sonst )?noch(?: (?:mit|an|was|etwas|alles|so|im rennen|am start|ein angebot|angebote|abgegeben|mitgemacht|beteiligt))*)(?: (?:und )?(?:zu|fuer|um|mit|bei) welche[mnr]? (?:preis\w*|kurs|betrag|konditionen))?|(?:zu |fuer |mit |bei )?welche[mnr]? preis\w* (?:bieten|haben|machen|nennen|geben|hat|macht|bietet|verlangen) (?:\w+ ){0,3}?(?:anderen?|mitbewerber\w*|wettbewerber\w*|konkurrenz|konkurrenten|kollegen)(?: \w+){0,2}|(?:bieten|haben|wurden|werden|sind) (?:(?:denn|da|schon|noch|auch|eigentlich|etwa|hier|bereits|viele) ){0,3}(?:(?:andere|weitere|mehrere) )?(?:firmen|betriebe|anbieter|lieferanten|unternehmen|mitbewerber|wettbewerber)(?: \w+){0,3}? (?:angefragt|gefragt|mit|angeboten|geboten|dabei|an)|(?:bieten|haben|wurden|werden|sind) (?:(?:denn|da|schon|noch|auch|eigentlich|etwa|hier|bereits) ){0,3}(?:andere|weitere|mehrere) (?:(?:denn|da|schon|noch|auch|eigentlich|etwa|hier|bereits|was|etwas) ){0,3}(?:angefragt|gefragt|mit|angeboten|geboten|dabei|an)|wie viele? (?:(?:andere|anderen|weitere|von|denn|insgesamt|firmen|betriebe|anbieter|lieferanten|unternehmen|mitbewerber|wettbewerber) ){0,3}?(?:haben|hat|sind|wurden|werden) (?:(?:\w+ ){0,4}?(?:geantwortet|angeboten|gefragt|angefragt)|(?:(?:denn|da|schon|noch|auch|eigentlich|insgesamt|hier|mit|firmen) ){0,3}dabei)|wo lieg\w* (?:ich|wir)(?: (?:denn|so|preislich))*|(?:what|how much) (?:\w+ ){0,3}?(?:the )?(?:others|other (?:firms|companies|suppliers|bidders)|competitors?|competition)(?: \w+){0,3}|are we (?:the )?(?:cheapest|too expensive|competitive)|who else (?:\w+ ){0,4}?(?:ask(?:ed)?|quot(?:e|ed|es|ing)|offer(?:ed|s|ing)?|bid(?:ding|s)?|repl(?:ied|ies)|answered|contacted|invited|competing|in the race)(?: (?:for|on|this|it|that|here|besides|apart|from|us|me|so|far|already|at|a|an|what|which|price|and|how|much|offer|quote|the|job|request|parts))*|(?:and )?(?:at what price|for how much|what price)(?: \w+){0,3}? (?:are |do |did )?(?:the )?(?:others|other (?:firms|companies|suppliers|bidders)|competitors?|competition)(?: \w+){0,3}))"
    );
    static const RE2 about_asker(
        R"((?:(?:und|aber|ja|ok|na|sag mal|and|so) )*(?:wer (?:fragt|sucht|braucht|will|moechte) (?:das|da|hier|denn|es|die)(?: \w+){0,3}|(?:wer|welche firma|fuer wen) (?:ist|steckt|steht) (?:\w+ ){0,3}?(?:kunde|auftraggeber|anfrager|besteller|firma|das|dahinter|die)(?: (?:denn|eigentlich|dahinter|hier))*|wie heisst (?:der|die|ihre?) (?:kunde|auftraggeber|firma)|(?:unter )?(?:welche[rn]?|welcher) (?:\w+ )?nummer (?:\w+ ){0,4}?(?:erreiche?|erreichen|anrufen|rufe)(?: (?:ich|wir|sie|euch|ihn|den \w+|an|da))*|(?:kann|darf|koennte|koennen|duerfen) (?:ich|wir|man) (?:sie|euch|ihn|den kunden|den auftraggeber|da|dort|jemanden|irgendwo|mal|direkt|kurz|bitte|auch) (?:\w+ ){0,4}?(?:anrufen|telefonieren|sprechen|erreichen|reden)|wen (?:kann|darf|koennen|soll) (?:ich|wir) (?:\w+ ){0,3}?(?:anrufen|fragen|ansprechen)|(?:haben sie|gibt es|gibts|habt ihr) (?:da |dort |fuer mich )?(?:eine?n? )?(?:telefonnummer|ansprechpartner|kontakt|durchwahl)(?: \w+){0,3}|who (?:is|s) (?:the )?(?:customer|client|buyer|asking|behind (?:it|this))(?: here)?|who wants (?:to know|this|it)|(?:can|may|could) (?:i|we) (?:call|ring|phone|talk to|speak to|contact) (?:you|them|him|the \w+)(?: directly)?))"
    );
    if (RE2::FullMatch(words, about_bot)) {
        return Aside::about_bot;
    }
    if (RE2::FullMatch(words, about_others)) {
        return Aside::about_others;
    }
    return RE2::FullMatch(words, about_asker) ? Aside::about_asker : Aside::none;
}

}  // namespace

Aside aside_of(std::string_view text) {
    Aside aside = Aside::none;
    if (text.size() > kLongestAside) {
        return aside;
    }
    // "…, und mit welchen Preisen?"
    static const RE2 their_prices(
        R"((?:(?:und|and) )?(?:zu|fuer|um|mit|at|for) (?:welche[mnr]?|what|which) (?:preis|price)\w*)"
    );
    for (const Clause& clause : clauses_of(text)) {
        if (aside == Aside::about_others && RE2::FullMatch(clause.words, their_prices)) {
            continue;
        }
        const Aside one = aside_in(clause.words);
        if (one == Aside::none || (aside != Aside::none && aside != one)) {
            return Aside::none;
        }
        aside = one;
    }
    return aside;
}

AsidesApart asides_apart(std::string_view text) {
    AsidesApart apart;
    bool others = false;
    for (const std::string_view sentence : sentences_of(text)) {
        const Aside aside = aside_of(sentence);
        const bool for_bot = aside == Aside::about_others || aside == Aside::about_bot;
        const bool same = apart.asides.empty() || aside_of(apart.asides) == aside;
        (for_bot && same ? apart.asides : apart.rest) += sentence;
        others = others || !(for_bot && same);
    }
    const bool says_more = others && !clauses_of(apart.rest).empty();
    return says_more ? apart : AsidesApart{std::string(text), {}};
}

}  // namespace clusterlotse::commands
