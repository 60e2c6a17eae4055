#include "commands/endings/order_news.hpp"

#include "commands/answers/answers.hpp"
#include "commands/desk/choices.hpp"
#include "commands/desk/standing.hpp"
#include "commands/desk/words.hpp"
#include "commands/wording/clauses.hpp"
#include "commands/wording/pattern_search.hpp"

#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

/// A longer text is more than word of an order.
constexpr std::size_t kLongestOrderNews = 200;
/// An order is talked about for so long.
constexpr std::chrono::days kOrderRuns{120};

}  // namespace

bool tells_of_order(std::string_view text) {
    static const RE2 news(
        R"((?:^| )(?:(?:geht|gehen|ging|gingen) (?:\w+ ){0,5}(?:raus|weg|auf die reise|in die post|an sie|an euch|zu ihnen|zur spedition)|(?:ist|sind|waere|waeren) (?:\w+ ){0,4}(?:fertig|versandbereit|abholbereit|versandt|verschickt|unterwegs|raus|verladen|geliefert|zugestellt|auf dem weg|in arbeit|in fertigung|auf der maschine)|(?:kann|koennen) (?:\w+ ){0,4}(?:abgeholt|geholt) werden|(?:liegt|liegen|steht|stehen) (?:\w+ ){0,4}(?:bereit|zur abholung|zum abholen)|(?:kommt|kommen) (?:\w+ ){0,5}(?:an|bei ihnen an|bei euch an|mit der spedition|per spedition)|(?:wurde|wurden|haben|hab|habe) (?:\w+ ){0,5}(?:versandt|verschickt|abgeschickt|ausgeliefert|verladen|losgeschickt)|verzoegert sich|(?:shipped|ships|shipping|dispatched|(?:is|are) (?:on (?:its|their) way|ready|done|finished)|goes out|going out|will go out|ready for (?:pick ?up|collection)|delayed))(?: |$))"
    );
    return text.size() <= kLongestOrderNews && text.find('?') == std::string_view::npos &&
           says(plain_words(text), news);
}

bool asks_for_order(std::string_view text) {
    static const RE2 wanted(
        R"((?:^| )(?:bitte|brauchen|brauche|braeuchten|benoetigen|fehlt|warten auf|warten noch auf|erwarten|schicken sie|schickt|senden sie|wann kommt|wo bleibt|please|need|send|waiting for|await|awaiting|expect|when do we get|where is) (?:\w+ ){0,4}?(?:bestellung|bestellnummer|auftragsnummer|purchase order|po|po number|order number|written order)(?: |$))"
    );
    return text.size() <= kLongestOrderNews && says(plain_words(text), wanted);
}

bool order_asked_for(Office& office, const Request& request) {
    if (!asks_for_order(request.message.text)) {
        return false;
    }
    const auto orders = office.invitations.chosen_of(
        request.speaker.profile_id, office.clock.now() - kOrderRuns, kMaxOpen
    );
    if (orders.size() == 1) {
        answer_need(office, request, orders.front(), request.message.text);
    } else if (!orders.empty()) {
        ask_which(office, request, orders, true);
    }
    return !orders.empty();
}

bool order_news_passed_on(Office& office, const Request& request) {
    const InboundMessage& message = request.message;
    if (request.speaker.profile_id.empty() || message.place == Place::room ||
        !tells_of_order(message.text)) {
        return false;
    }
    const auto orders = office.invitations.chosen_of(
        request.speaker.profile_id, office.clock.now() - kOrderRuns, 2
    );
    if (orders.size() != 1) {
        return false;
    }
    answer_need(office, request, orders.front(), message.text);
    return true;
}

}  // namespace clusterlotse::commands
