// Not compiled: each of these lines is a form that g++ 12 miscompiles, and the lint must name it.
while (co_await next()) {
if ((co_await state()).cancelled()) {
use(co_await first(), 1);
auto sum = co_await a() + co_await b();
co_await send({.to = name});
co_await send(Message{name});
co_await run([name] { return name; });
