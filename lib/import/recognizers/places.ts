/** Everything about places in one import. */
export { type Address, findPostalPlaces, findStreet, type PostalPlace, parseAddress } from './addresses.ts';
export { type City, cityByName, countryOfCity, findCities, isSameCity } from './cities.ts';
export { type Country, countryByName, findCountries } from './countries.ts';
