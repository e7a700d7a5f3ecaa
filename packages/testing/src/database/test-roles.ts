/** The roles of the product in the throw-away cluster; their passwords protect nothing. */
export const owner = { name: 'bizcoin_owner', password: 'test-owner' };
export const app = { name: 'bizcoin_app', password: 'test-app' };
export const reader = { name: 'bizcoin_reader', password: 'test-reader' };
