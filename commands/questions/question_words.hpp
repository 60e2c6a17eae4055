#pragma once

#include "domain/answer.hpp"

#include <string>
#include <string_view>

namespace clusterlotse::commands {

/// True where words could tell what somebody asks or pays for the work: an amount of money however
/// it is written, a number that is one of `prices`.
bool may_tell_price(std::string_view words, const std::vector<Price>& prices = {});

/// `text` with a full stop between a price, or a day of the firm's own, and the question in one
/// sentence with it: "ja, 13 €, aber Rauheit?" is "ja, 13 €. Rauheit?". A sentence whose price and
/// question hang together ("Reicht Ra 3,2 für 13 €?") stays as it is.
std::string with_question_apart(std::string_view text);

/// True for a question about the offer it stands beside and not about the work: "Passt das für
/// Sie?", "Wann entscheiden Sie?", "Is the price ok?".
bool asks_about_offer(std::string_view question);

/// True for talk of an order that was placed: "Danke für den Auftrag", "wohin mit der AB?". It
/// concerns the firm that has the order and nobody else.
bool speaks_of_order_given(std::string_view words);

/// The lines of a firm's question that hold no price, one a line; empty where none is left.
std::string without_priced_lines(std::string_view question, const std::vector<Price>& prices);

/// What everybody may read of the asker's answer to `asked`: the sentences without a price, without
/// the days that the firm named for itself and, where it has made an offer, without a word about
/// that offer or a question back to the firm.
std::string answer_for_all(std::string_view text, const Answer& asked);

}  // namespace clusterlotse::commands
