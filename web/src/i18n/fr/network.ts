const network = {} as const;

export default network;
