#pragma once

#include <string>

namespace clusterlotse::commands {

/// What the phrases of an asker are built of; patterns for plain words.

inline const std::string kLeadOfPhrase =
    "(?:(?:ja|ok|okay|so|also|hallo|bitte|gut|danke|wir|ich|leider|hiermit|inzwischen|mittlerweile|"
    "jetzt|nun|doch|schon|bereits|es|das|dann|sorry|please|we|i|it|has|have|is|now|already|"
    "unfortunately|the) )*";
inline const std::string kTailOfPhrase =
    "(?: (?:danke|bitte|please|thanks|worden|leider|jetzt|so|alles|hiermit|fuer uns|for us|"
    "trotzdem|vielen dank|thank you|now))*";
inline const std::string kMatterOfPhrase =
    "(?:(?:der|die|das|den|dieser|diesen|diese|unsere?|unseren|meine?|meinen|this|our|my|the) )?"
    "(?:bedarf|anfrage|sache|thema|ausschreibung|need|request|enquiry|inquiry|matter) ";
inline const std::string kObject =
    "(?:den bedarf|die anfrage|alles|das|ihn|sie|es|unsere anfrage|unseren bedarf|diesen "
    "bedarf|diese "
    "anfrage|meine anfrage|meinen bedarf|die teile|die ware|the need|the request|it|this|them|this "
    "request|this need|our request|our need|my request|the parts)";
inline const std::string kMeanwhile =
    "(?:damit |schon |inzwischen |leider |hiermit |somit |fuer uns |jetzt |nun |bereits |"
    "zwischenzeitlich |mittlerweile |wieder |hereby |now |already )*";

}  // namespace clusterlotse::commands
