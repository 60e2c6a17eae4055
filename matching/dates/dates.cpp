#include "matching/dates/dates.hpp"

#include "matching/dates/date_readers.hpp"

#include <algorithm>

namespace clusterlotse::matching {
namespace {

/// How sure the words before a date make that it is the wanted day.
enum Rank { unrelated, of_the_offer, named, until, of_delivery };

struct Context {
    Rank rank = named;
    bool cued = false;        ///< a word like "bis", "am", "im" stands right before it
    bool start_only = false;  ///< "ab KW 3"
    std::size_t begin = 0;    ///< first token of the words that belong to it
};

bool sentence_ends_at(const Tokens& tokens, std::size_t at) {
    return tokens.sign(at, ';') || tokens.sign(at, '!') || tokens.sign(at, '?') ||
           tokens.sign(at, ',') ||
           (tokens.sign(at, '.') && at > 0 && tokens.word(at - 1) &&
            tokens[at - 1].end - tokens[at - 1].begin > 4);
}

/// "Zeichnung kommt morgen", "die STEP schicke ich bis Freitag", "drawing follows on Monday": when
/// papers come is not when the parts are wanted.
bool papers_come(const Tokens& tokens, std::size_t at) {
    constexpr std::size_t kFar = 7;
    const auto ends = [&](std::size_t token) {
        return sentence_ends_at(tokens, token) || tokens[token].new_line;
    };
    bool papers = false;
    bool comes = false;
    const auto look = [&](std::size_t token) {
        const std::string_view word = tokens.text(token);
        papers = papers || word.find("zeichnung") != word.npos || word.starts_with("skizze") ||
                 word.starts_with("drawing") || word.starts_with("unterlage") ||
                 word.starts_with("sketch") || word == "step" || word == "stp" || word == "dxf" ||
                 word == "daten" || word == "pdf" || word.starts_with("stueckliste") ||
                 word.ends_with("datei") || word.ends_with("dateien") || word == "fotos" ||
                 word == "bilder" || word == "model" || word == "modell";
        comes = comes || word.starts_with("schick") || word.starts_with("send") ||
                one_of(
                    word,
                    {"kommt",
                     "kommen",
                     "folgt",
                     "folgen",
                     "follows",
                     "follow",
                     "nachreichen",
                     "nachgereicht",
                     "reiche",
                     "reichen",
                     "kriegen",
                     "bekommen",
                     "come",
                     "comes",
                     "maile",
                     "mailen",
                     "uebersende"}
                );
    };
    for (std::size_t back = 1; back <= kFar && back <= at && !sentence_ends_at(tokens, at - back);
         ++back) {
        look(at - back);
        if (tokens[at - back].new_line) {
            break;
        }
    }
    for (std::size_t next = at + 1; next <= at + kFar && next < tokens.size() && !ends(next);
         ++next) {
        look(next);
    }
    return papers && comes;
}

/// "dringend morgen", "eilt, heute noch".
bool hurries(const Tokens& tokens, std::size_t token, std::size_t day) {
    const std::string_view said = tokens.text(day);
    if (said.size() < 3) {
        return false;  // "who can do"
    }
    if (tokens.word(token, "wer")) {
        return one_of(said, {"morgen", "heute", "morje", "heit"});
    }
    return one_of(
        tokens.text(token),
        {"dringend",
         "eilig",
         "eilt",
         "asap",
         "urgent",
         "urgently",
         "schnellstens",
         "sofort",
         "dringendst",
         "dringent",
         "unbedingt",
         "brauch",
         "braeucht",
         "braucht"}
    );
}

bool line_of_the_mail(const Tokens& tokens, std::size_t at) {
    while (at > 0 && !tokens[at].new_line) {
        --at;
    }
    return tokens.is(at, Means::past) && tokens.sign(at + 1, ':');
}

/// "ist am Freitag das Lager hochgegangen", "hat am Montag jemand gerammt": it happened on that
/// day.
bool happened(const Tokens& tokens, std::size_t at) {
    constexpr std::size_t kFarVerb = 9;
    if (!one_of(tokens.text(at), {"ist", "sind", "hat", "haben"}) ||
        !one_of(tokens.text(at + 1), {"am", "letzten", "vorigen", "im"})) {
        return false;
    }
    for (std::size_t next = at + 3; next < at + kFarVerb && tokens.word(next); ++next) {
        const std::string_view word = tokens.text(next);
        const bool participle = word.size() > 5 && word.find("ge") != word.npos &&
                                (word.ends_with("t") || word.ends_with("en"));
        if (participle && !tokens.word(next + 1)) {
            return true;
        }
    }
    return false;
}

Context context_of(const Tokens& tokens, std::size_t at) {
    Context context;
    context.begin = at;
    bool past = false;
    bool offer = false;
    bool delivery = false;
    bool near = true;
    bool near_hurry = true;
    for (std::size_t back = 1; back <= 7 && back <= at; ++back) {
        const std::size_t token = at - back;
        if (sentence_ends_at(tokens, token) || tokens[token + 1].new_line) {
            break;
        }
        const bool cue = tokens.is(token, Means::by) || tokens.word(token, "am") ||
                         tokens.word(token, "im") || tokens.word(token, "in") ||
                         tokens.word(token, "fuer") || tokens.word(token, "for") ||
                         tokens.word(token, "on") || tokens.word(token, "zu") ||
                         tokens.word(token, "schon") || tokens.word(token, "noch") ||
                         tokens.is(token, Means::next) || tokens.is(token, Means::deadline);
        if (near && (tokens.word(token, "ab") || tokens.word(token, "from"))) {
            context.start_only = true;
        }
        if (near && (cue || context.start_only)) {
            context.cued = true;
            context.begin = token;
            context.rank = tokens.is(token, Means::by) ? until : context.rank;
        } else if (!tokens.is(token, Means::article) && !tokens.is(token, Means::part_of) &&
                   !tokens.sign(token, '.') && !tokens.sign(token, ':') &&
                   !tokens.sign(token, '(')) {
            near = false;
        }
        if (near_hurry && hurries(tokens, token, at)) {
            context.cued = true;
            context.begin = std::min(context.begin, token);
        }
        near_hurry = near_hurry && back < 3;
        const bool beginning = tokens.word(token, "start") || tokens.word(token, "starten") ||
                               tokens.word(token, "beginn") || tokens.word(token, "baubeginn") ||
                               tokens.word(token, "beginnen") || tokens.word(token, "anfangen") ||
                               tokens.word(token, "begin");
        context.start_only = context.start_only || beginning;
        // "nach Zeichnung bis Freitag": no day of the drawing.
        const bool paper = tokens.word(token, "zeichnung") && context.rank == until;
        past = past || (tokens.is(token, Means::past) && !paper && token + 4 >= at);
        // "Der Hersteller kommt frühestens in 3 Wochen."
        past = past || (tokens.word(token, "kommt") && tokens.word(token + 1, "fruehestens"));
        past = past || (token + 2 >= at && happened(tokens, token));
        offer = offer || tokens.is(token, Means::quote);
        delivery = delivery ||
                   (tokens.is(token, Means::deadline) && !offer && !tokens.is(token, Means::by));
        delivery = delivery ||
                   (tokens.is(token, Means::by) && tokens.is(token, Means::deadline) && !offer);
    }
    if (line_of_the_mail(tokens, at)) {
        context.rank = unrelated;
    } else if (!delivery && !offer && papers_come(tokens, at)) {
        context.rank = unrelated;
    } else if (delivery) {
        context.rank = of_delivery;
    } else if (past) {
        context.rank = unrelated;
    } else if (offer) {
        context.rank = of_the_offer;
    }
    return context;
}

/// "Unser Lieferant hört Ende Juni auf", "der Betrieb macht zum Jahresende zu".
bool something_ends(const Tokens& tokens, std::size_t at, std::size_t next) {
    if (!one_of(tokens.text(next), {"zu", "auf", "aus", "dicht"}) || tokens.word(next + 1)) {
        return false;
    }
    for (std::size_t back = 1; back <= 5 && back <= at; ++back) {
        if (one_of(
                tokens.text(at - back),
                {"macht", "machen", "gibt", "geben", "hoert", "laeuft", "laufen", "schliesst"}
            )) {
            return true;
        }
    }
    return false;
}

std::optional<Period> period_at(const Tokens& tokens, std::size_t at, Date today) {
    using Reader = std::optional<Period> (*)(const Tokens&, std::size_t, Date);
    static constexpr Reader kReaders[] = {
        feast_period_at,
        part_of_period_at,
        week_at,
        quarter_at,
        day_at,
        span_of_time_at,
        named_day_at,
        month_at};
    for (const Reader reader : kReaders) {
        if (std::optional<Period> found = reader(tokens, at, today)) {
            return found;
        }
    }
    return std::nullopt;
}

}  // namespace

Delivery take_delivery(Tokens& tokens, Date today) {
    Delivery delivery;
    Rank best = unrelated;
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        const Token& token = tokens[at];
        if (token.claim != Claim::none ||
            (token.kind != TokenKind::digits && token.means == 0 && token.end - token.begin < 1) ||
            token.kind == TokenKind::sign) {
            continue;
        }
        const std::optional<Period> period = period_at(tokens, at, today);
        if (!period) {
            continue;
        }
        const Context context = context_of(tokens, at);
        if (something_ends(tokens, at, period->next)) {
            tokens.claim(at, period->next, Claim::date);
            at = period->next - 1;
            continue;
        }
        if (period->needs_cue && !context.cued && context.rank != of_delivery) {
            continue;
        }
        if (context.start_only || period->starts) {
            if (!delivery.from && context.rank != unrelated) {
                const bool month = tokens.is(at, Means::month_name);
                const bool week = tokens.is(at, Means::week_label);
                delivery.from =
                    period->first ? *period->first
                    : month ? Date(period->last.year(), period->last.month(), std::chrono::day(1))
                    : week  ? plus_days(period->last, -4)
                            : period->last;
                delivery.from_words = tokens.original(context.begin, period->next);
            }
        } else if (context.rank > best) {
            best = context.rank;
            delivery.until = period->last;
            delivery.until_words = tokens.original(context.begin, period->next);
            if (period->first) {
                delivery.from = period->first;
                delivery.from_words = delivery.until_words;
            }
        }
        tokens.claim(at, period->next, Claim::date);
        at = period->next - 1;
    }
    return delivery;
}

}  // namespace clusterlotse::matching
